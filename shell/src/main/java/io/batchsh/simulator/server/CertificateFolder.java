package io.batchsh.simulator.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The folder with the server's certificates: {@code ca.pem}, which clients are told to trust, its key, and the certificate
 * of the server. What is missing, near its end or for other names is made anew; the machine's trust is never touched.
 */
final class CertificateFolder {

    private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofDays(30);
    private static final String AUTHORITY = "ca";
    private static final String SERVER = "server";
    private static final String APPLICATION = "application";

    private final Path folder;
    private final InstantSource clock;
    private final CertificateIssuer issuer;

    /** @param clock the real time, by which certificates end */
    CertificateFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.issuer = new CertificateIssuer(clock);
    }

    /** The certificate authority's certificate, in PEM. */
    Path authority() {
        return folder.resolve(AUTHORITY + ".pem");
    }

    /**
     * A TLS context of a server with these names.
     *
     * @param names DNS names, possibly with a wildcard as first label, and IP addresses
     * @throws IOException if the folder cannot be used
     */
    SSLContext serve(List<String> names) throws IOException {
        return locked(() -> context(names));
    }

    /** Certificate and private key in one file, as clients want them to sign in with. */
    Path application() {
        return folder.resolve("client.pem");
    }

    /** The certificate for an application to sign in with; {@link #application} is written with it. */
    X509Certificate applicationCertificate() throws IOException {
        return locked(() -> {
            CertifiedKey application = kept(APPLICATION).orElse(null);
            if (application == null) {
                application = issuer.application();
                keep(APPLICATION, application);
            }
            write(application(), application.keyPem() + application.certificatePem(), "rw-------");
            return application.certificate();
        });
    }

    /** Writes a token, readable for its owner only, and returns its file. */
    Path federatedToken(String token) throws IOException {
        Path file = folder.resolve("federated-token");
        write(file, token, "rw-------");
        return file;
    }

    private interface Step<T> {
        T run() throws GeneralSecurityException, IOException;
    }

    /** Two servers that start at once must not sign with each other's keys. */
    private <T> T locked(Step<T> step) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            try {
                return step.run();
            } finally {
                lock.release();
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates cannot be made: " + e.getMessage(), e);
        }
    }

    private SSLContext context(List<String> names) throws GeneralSecurityException, IOException {
        CertifiedKey authority = kept(AUTHORITY).orElse(null);
        CertifiedKey server = authority == null ? null : kept(SERVER).orElse(null);
        if (authority == null) {
            authority = issuer.authority();
            keep(AUTHORITY, authority);
        }
        if (server == null || !serves(server, authority, names)) {
            server = issuer.server(authority, names);
            keep(SERVER, server);
        }
        return context(server, authority);
    }

    private Optional<CertifiedKey> kept(String name) throws IOException {
        Path certificate = folder.resolve(name + ".pem");
        Path key = folder.resolve(name + "-key.pem");
        if (!Files.exists(certificate) || !Files.exists(key)) {
            return Optional.empty();
        }
        Instant latest = clock.instant().plus(RENEWED_BEFORE_ITS_END);
        return CertifiedKey.read(Files.readString(certificate), Files.readString(key))
                .filter(read -> read.certificate().getNotAfter().toInstant().isAfter(latest));
    }

    private static boolean serves(CertifiedKey server, CertifiedKey authority, List<String> names) {
        try {
            server.certificate().verify(authority.certificate().getPublicKey());
            return namesOf(server.certificate()).equals(new HashSet<>(names));
        } catch (GeneralSecurityException notOurs) {
            return false;
        }
    }

    private static Set<String> namesOf(X509Certificate certificate) throws CertificateParsingException {
        return Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of()).stream()
                .map(name -> name.get(1).toString())
                // How Java writes ::1.
                .map(name -> name.equals("0:0:0:0:0:0:0:1") ? "::1" : name)
                .collect(Collectors.toSet());
    }

    private void keep(String name, CertifiedKey made) throws IOException, CertificateEncodingException {
        write(folder.resolve(name + "-key.pem"), made.keyPem(), "rw-------");
        write(folder.resolve(name + ".pem"), made.certificatePem(), "rw-r--r--");
    }

    private void write(Path file, String text, String permissions) throws IOException {
        Path written = Files.createTempFile(folder, ".certificate", ".tmp");
        Files.writeString(written, text);
        if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString(permissions));
        }
        try {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static SSLContext context(CertifiedKey server, CertifiedKey authority)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        char[] password = new char[0];
        store.setKeyEntry(
                SERVER, server.key(), password, new Certificate[] {server.certificate(), authority.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
