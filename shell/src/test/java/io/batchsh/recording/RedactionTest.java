package io.batchsh.recording;

import com.azure.core.http.HttpMethod;
import io.batchsh.azure.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.batchsh.recording.FakeAzure.BATCH;
import static io.batchsh.recording.FakeAzure.GALLERIES;
import static io.batchsh.recording.FakeAzure.get;
import static io.batchsh.recording.FakeAzure.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RedactionTest {

    private static final String KNOWN = "Tr0ub4dor&3";
    private static final String SHAPED = "sig=planted%2Bsignature";

    @TempDir
    @Nullable
    Path folder;

    @Test
    void keepsSecretsOutOfTheFileWhateverTheirWay() throws IOException {
        Path file = Path.of(String.valueOf(folder), "run.batchsh.jsonl");
        SecretRegister secrets = new SecretRegister();
        secrets.add(() -> KNOWN);
        String body = """
                {"id":"render","displayName":"planted Tr0ub4dor&3",
                 "startTask":{"commandLine":"curl 'https://x/y?sig=planted%2Bsignature'",
                   "environmentSettings":[{"name":"TOKEN","value":"planted-environment"}],
                   "resourceFiles":[{"httpUrl":"https://s.blob.core.windows.net/c?planted","filePath":"a"}]},
                 "userAccounts":[{"name":"planted-user","password":"planted-password"}],
                 "virtualMachineConfiguration":{"containerConfiguration":{"type":"dockerCompatible",
                   "containerRegistries":[{"registryServer":"r.azurecr.io","password":"planted-registry"}]}},
                 "somethingNew":{"planted":"planted-new"}}""".replace("\"planted\":", "\"inside\":");
        FakeAzure azure = new FakeAzure()
                .answer(
                        400,
                        "{\"code\":\"InvalidPropertyValue\",\"message\":{\"value\":\"bad " + KNOWN + "\"},"
                                + "\"values\":[{\"key\":\"PropertyValue\",\"value\":\"planted-registry\"}]}",
                        "Location",
                        "https://planted/" + SHAPED)
                .answer(
                        200,
                        "{\"id\":\"tvmps_1\",\"ipAddress\":\"10.99.98.97\",\"ipv6Address\":\"planted\","
                                + "\"endpointConfiguration\":{\"publicFQDN\":\"planted.cloudapp.azure.com\"}}")
                .answer(202, "{\"name\":\"g\"}", "Azure-AsyncOperation", GALLERIES + "/operations/planted?s=planted")
                .answer(request -> {
                    throw new UncheckedIOException(new IOException("GET https://x/?" + SHAPED + " failed"));
                })
                .answer(200, "{\"value\":[],\"odata.nextLink\":\"" + BATCH + "/pools?$skiptoken=planted\"}");
        try (Recorder recorder = azure.recorder(file, secrets)) {
            Transport transport = recorder.record(azure.transport());
            recorder.command("login --password planted-option");
            send(transport, HttpMethod.POST, BATCH + "/pools?api-version=1&sig=planted", body);
            get(transport, BATCH + "/pools/render/nodes/tvmps_1");
            send(transport, HttpMethod.PUT, GALLERIES + "/g?api-version=1", "{\"location\":\"eastus\"}");
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> get(transport, BATCH + "/pools/render"));
            get(transport, BATCH + "/pools");
            recorder.output(Stream.OUT, "the password is Tr0ub");
            recorder.output(Stream.OUT, "4dor&3\nthe next line\n");
            recorder.output(Stream.ERR, "-----BEGIN PRIVATE KEY-----\nplanted\n-----END PRIVATE KEY-----\n");
            recorder.note("https://a/b?" + SHAPED);
            recorder.note("encoded Tr0ub4dor%263");
            recorder.end("ok");
        }
        String text = Files.readString(file);
        assertThat(text)
                .doesNotContain("planted", "Tr0ub4dor", "10.99.98.97")
                .contains("the next line", "\"name\":\"TOKEN\"", "\"somethingNew\":{\"$masked\":\"object\",\"len\":1}")
                .contains("\"redacted\":[\"/args/displayName\",\"/args/startTask/commandLine\"]")
                .contains("\"operation\":{\"header\":\"azure-asyncoperation\",\"n\":1}");
        assertThat(RecordingReader.verify(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
                "https://s.blob.core.windows.net/c/b?sv=2024&sig=abc%3D",
                "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=abc==",
                "Authorization: SharedKey account:c2lnbmF0dXJl",
                "Authorization: Bearer abc",
                "-----BEGIN RSA PRIVATE KEY-----",
                "https://user:pass@host/",
                "abc8Q~abcdefghijklmnopqrstuvwxyz0123456",
                "key Zm9vYmFyQmF6UXV4MTIzNDU2Nzg5MEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaYWJjZGVmZ2hpag== end",
                "connect --client-secret abc"
            })
    void recognisesWhatLooksLikeACredential(String text) {
        assertThat(SecretScanner.finds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/RenderImages01/providers/Microsoft.Compute",
                "/subscriptions/s/resourceGroups/IMAGEQN7PFVMO7KHI5E7KPFX6MCRNKCX5DMTKBNOBSLPO4UGM2MCBTYI/providers/M",
                "tvmps_0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0_d",
                "The specified type of authentication SharedKey is not allowed when external resources are linked.",
                "pool create --token-file secrets.txt",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
                "Use bearer authentication."
            })
    void leavesInnocentTextAlone(String text) {
        assertThat(SecretScanner.finds(text)).isFalse();
    }

    @Property(tries = 300)
    void masksAKnownSecretWhereverItStands(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 9, max = 20) String secret,
            @ForAll @StringLength(max = 10) String around) {
        SecretRegister register = new SecretRegister();
        register.add(() -> secret);
        String text = around + secret + around;
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("t", "call");
        line.put("text", text);
        line.put("res", List.of(text, "pools"));
        line.put("args", Map.of("a", List.of(Map.of("b", text)), text, "value"));
        byte[] written = JsonText.bytes(new Redaction(register).apply(line, Set.of()));
        assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain(secret);
    }

    @Property(tries = 2000)
    void recognisesRandomKeys(@ForAll long seed, @ForAll boolean urlSafe) {
        byte[] key = new byte[64];
        new Random(seed).nextBytes(key);
        Base64.Encoder encoder = urlSafe ? Base64.getUrlEncoder() : Base64.getEncoder();
        assertThat(SecretScanner.finds("key: " + encoder.encodeToString(key))).isTrue();
    }

    @Test
    void masksWhatAnErrorRepeatsOfAMaskedFieldButKeepsTheNameOfTheResource() {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("res", List.of("acct", "rendering"));
        line.put("body", Map.of("message", "no user rendering"));
        Map<String, @Nullable Object> clean = new Redaction(new SecretRegister()).apply(line, Set.of("rendering"));
        assertThat(clean.get("res")).isEqualTo(List.of("acct", "rendering"));
        assertThat(JsonText.text(clean.get("body"))).doesNotContain("rendering");
    }

    @Test
    void neverRecordsAFieldThatNobodyListed() {
        FieldMask pool = new Shapes().get("pool");
        Object kept = pool.apply(
                Map.of("vmSize", Map.of("nested", "planted"), "id", List.of(Map.of("x", "planted"))),
                new LinkedHashSet<>());
        assertThat(JsonText.text(kept)).doesNotContain("planted").contains("$masked");
    }
}
