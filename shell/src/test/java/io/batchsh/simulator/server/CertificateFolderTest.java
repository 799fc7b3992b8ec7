package io.batchsh.simulator.server;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CertificateFolderTest {

    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "::1", "*.westeurope.batch.azure.com");

    @TempDir
    private Path folder;

    private void serve(Instant now, List<String> names) throws Exception {
        new CertificateFolder(folder, InstantSource.fixed(now)).serve(names);
    }

    private X509Certificate certificate(String name) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(read(name + ".pem").getBytes(StandardCharsets.US_ASCII)));
    }

    private String read(String file) throws Exception {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void issuesWhatStrictClientsWant() throws Exception {
        serve(START, NAMES);
        X509Certificate authority = certificate("ca");
        X509Certificate server = certificate("server");

        server.verify(authority.getPublicKey());
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(authority.getCriticalExtensionOIDs()).contains("2.5.29.19", "2.5.29.15");
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.getNonCriticalExtensionOIDs()).contains("2.5.29.35", "2.5.29.14", "2.5.29.17");
        assertThat(server.getSubjectAlternativeNames())
                .extracting(name -> name.get(1).toString())
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "*.westeurope.batch.azure.com");
        assertThat(Duration.between(START, server.getNotAfter().toInstant())).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void keepsKeysToTheirOwner() throws Exception {
        serve(START, NAMES);

        for (String key : List.of("ca-key.pem", "server-key.pem")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(key))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsWhatStillServes() throws Exception {
        serve(START, NAMES);
        String authority = read("ca.pem");
        String server = read("server.pem");
        serve(START.plus(Duration.ofDays(300)), NAMES);

        assertThat(read("ca.pem")).isEqualTo(authority);
        assertThat(read("server.pem")).isEqualTo(server);
    }

    @Test
    void renewsTheServersCertificateNearItsEndAndForOtherNames() throws Exception {
        serve(START, NAMES);
        String authority = read("ca.pem");
        String first = read("server.pem");
        serve(START.plus(Duration.ofDays(340)), NAMES);
        String renewed = read("server.pem");
        serve(START.plus(Duration.ofDays(340)), List.of("localhost"));

        assertThat(renewed).isNotEqualTo(first);
        assertThat(read("server.pem")).isNotEqualTo(renewed);
        assertThat(read("ca.pem")).isEqualTo(authority);
    }

    @Test
    void replacesAnAuthorityThatIsLostAndWhatItSigned() throws Exception {
        serve(START, NAMES);
        Files.writeString(folder.resolve("ca-key.pem"), "damaged");
        serve(START, NAMES);

        certificate("server").verify(certificate("ca").getPublicKey());
    }
}
