package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A detached Ed25519 signature (RFC 8032) over the root of a sealed recording, in a file of its own beside it. The chain tells an
 * altered recording from a whole one; the signature tells who sealed it.
 */
public final class Signature {

    private static final String ALGORITHM = "Ed25519";
    private static final String SUFFIX = ".sig";

    private Signature() {}

    /** The file that a recording's signature is in. */
    public static Path fileOf(Path recording) {
        return Path.of(recording + SUFFIX);
    }

    /**
     * Signs a recording.
     *
     * @param key a private key in PEM, as {@code openssl genpkey -algorithm ed25519} writes it
     * @return the file with the signature
     * @throws AzureException if the recording is not sealed, the key is none, or there is a signature already
     */
    public static Path sign(Path recording, Path key) {
        requireSealed(recording);
        Path file = fileOf(recording);
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pem(key)));
            java.security.Signature signer = java.security.Signature.getInstance(ALGORITHM);
            signer.initSign(secret);
            signer.update(Files.readAllBytes(recording));
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("format", "batchsh.signature");
            content.put("v", "1.0");
            content.put("algorithm", ALGORITHM);
            content.put("signature", Base64.getEncoder().encodeToString(signer.sign()));
            Files.write(file, JsonText.bytes(content), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return file;
        } catch (FileAlreadyExistsException e) {
            throw failure(AzureException.Kind.CONFLICT, file + " exists.", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw failure(AzureException.Kind.INVALID, key + " is no Ed25519 private key in PEM.", e);
        } catch (IOException e) {
            throw failure(AzureException.Kind.FAILED, file + " cannot be written.", e);
        }
    }

    /**
     * Whether the signature beside a recording was made by the owner of a key over just this recording.
     *
     * @param key the public key in PEM
     */
    public static boolean holds(Path recording, Path key) {
        requireSealed(recording);
        Path file = fileOf(recording);
        byte[] signature = signature(file);
        try {
            PublicKey known = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pem(key)));
            java.security.Signature verifier = java.security.Signature.getInstance(ALGORITHM);
            verifier.initVerify(known);
            verifier.update(Files.readAllBytes(recording));
            return signature.length == 64 && verifier.verify(signature);
        } catch (java.security.SignatureException e) {
            return false;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw failure(AzureException.Kind.INVALID, key + " is no Ed25519 public key in PEM.", e);
        } catch (IOException e) {
            throw failure(AzureException.Kind.FAILED, recording + " cannot be read.", e);
        }
    }

    private static void requireSealed(Path recording) {
        Optional<RecordingProblem> problem = RecordingReader.verify(recording);
        problem.ifPresent(each -> {
            throw each.asException(recording);
        });
    }

    private static byte[] signature(Path file) {
        try {
            Map<String, @Nullable Object> content =
                    JsonText.object(JsonText.parse(Files.readAllBytes(file)).orElse(null));
            return Base64.getDecoder().decode(String.valueOf(content.get("signature")));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        } catch (IOException e) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no signature " + file + ".")
                    .remedy("recording sign FILE --key PRIVATE.pem")
                    .cause(e)
                    .build();
        }
    }

    private static byte[] pem(Path key) {
        try {
            String text = Files.readString(key);
            return Base64.getMimeDecoder().decode(text.replaceAll("-----(BEGIN|END)[A-Z ]+-----", ""));
        } catch (IOException e) {
            throw failure(AzureException.Kind.NOT_FOUND, "There is no key " + key + ".", e);
        }
    }

    private static AzureException failure(AzureException.Kind kind, String problem, Exception cause) {
        return AzureException.builder(kind, problem).cause(cause).build();
    }
}
