package io.batchsh.azure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;

/** A look at an application's certificate before the library reads it, which says little of what is wrong. */
final class CertificateFile {

    private CertificateFile() {}

    /** Whether a file is PKCS #12, by its name. */
    static boolean isKeyStore(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".pfx") || name.endsWith(".p12");
    }

    /**
     * @throws AzureException of code {@code CredentialUnavailable} if the file cannot be read or lacks the certificate or its key
     */
    static void check(Credentials.Certificate certificate) {
        Path file = certificate.file();
        try {
            if (isKeyStore(file)) {
                checkKeyStore(certificate);
            } else {
                checkPem(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException | GeneralSecurityException e) {
            // What is wrong in a key store is said without its content; so it is here.
            String why = Files.isReadable(file) ? e.getMessage() : "no such file, or no permission";
            throw SignInFailures.unavailable("The certificate in " + file + " cannot be read: " + why + ".");
        }
    }

    private static void checkPem(Path file, String text) {
        if (text.contains("BEGIN ENCRYPTED PRIVATE KEY")) {
            throw SignInFailures.unavailable(
                    "The private key in " + file
                            + " is encrypted, which PEM files may not be here; PKCS #12 files (.pfx, .p12) may have a password.");
        }
        if (!text.contains("-----BEGIN CERTIFICATE-----")) {
            throw SignInFailures.unavailable(file + " holds no certificate in PEM.");
        }
        if (!text.contains("PRIVATE KEY-----")) {
            throw SignInFailures.unavailable(
                    file + " holds a certificate and no private key, which must be in the same file.");
        }
    }

    private static void checkKeyStore(Credentials.Certificate certificate)
            throws IOException, GeneralSecurityException {
        char[] password = certificate.password().map(Secret::reveal).orElse("").toCharArray();
        try (InputStream in = Files.newInputStream(certificate.file())) {
            KeyStore.getInstance("PKCS12").load(in, password);
        }
    }
}
