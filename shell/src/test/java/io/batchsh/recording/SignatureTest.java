package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignatureTest {

    @TempDir
    Path folder;

    private Path recording;

    @BeforeEach
    void record() {
        recording = folder.resolve("run.batchsh.jsonl");
        RecorderTest.run(recording);
    }

    private Path key(String name) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(name + ".pub", "PUBLIC KEY", pair.getPublic().getEncoded());
        return write(name, "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private Path write(String name, String kind, byte[] key) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + kind
                        + "-----\n");
    }

    @Test
    void holdsForTheKeyThatMadeItAndForNoOther() throws Exception {
        Signature.sign(recording, key("mine"));
        key("theirs");

        assertThat(Signature.holds(recording, folder.resolve("mine.pub"))).isTrue();
        assertThat(Signature.holds(recording, folder.resolve("theirs.pub"))).isFalse();
    }

    /** The chain alone cannot tell a forger who writes a new file with new hashes. */
    @Test
    void tellsAnotherRecordingThatIsWholeInItself() throws Exception {
        Signature.sign(recording, key("mine"));
        Files.delete(recording);
        try (Recorder recorder = new FakeAzure().recorder(recording, new SecretRegister())) {
            recorder.command("pool list");
            recorder.end("ok");
        }

        assertThat(RecordingReader.verify(recording)).isEmpty();
        assertThat(Signature.holds(recording, folder.resolve("mine.pub"))).isFalse();
    }

    @Test
    void aFlippedByteOfTheSignatureIsNoSignature() throws Exception {
        Path file = Signature.sign(recording, key("mine"));
        Files.writeString(file, Files.readString(file).replace("\"signature\":\"", "\"signature\":\"A"));

        assertThat(Signature.holds(recording, folder.resolve("mine.pub"))).isFalse();
    }

    @Test
    void onlyASealedRecordingIsSignedAndOnlyOnce() throws Exception {
        Path key = key("mine");
        Signature.sign(recording, key);
        assertThatThrownBy(() -> Signature.sign(recording, key))
                .isInstanceOf(AzureException.class)
                .hasMessageContaining("exists");

        Path open = folder.resolve("open.batchsh.jsonl");
        try (Recorder recorder = new FakeAzure().recorder(open, new SecretRegister())) {
            recorder.command("pool list");
        }
        assertThatThrownBy(() -> Signature.sign(open, key)).isInstanceOf(AzureException.class);
    }

    @Test
    void whatIsNoKeyIsSaidToBeNone() throws Exception {
        key("mine");
        assertThatThrownBy(() -> Signature.sign(recording, folder.resolve("mine.pub")))
                .hasMessageContaining("is no Ed25519 private key");
        assertThatThrownBy(() -> Signature.sign(recording, folder.resolve("nowhere")))
                .hasMessageContaining("There is no key");
    }
}
