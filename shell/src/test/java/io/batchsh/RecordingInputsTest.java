package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The values that another run may be given: parameters of scripts, and secrets that no recording has. */
class RecordingInputsTest {

    private static final String SECRET = "planted-Passw0rd!";
    private static final String POOL = "pool create --id sec --image contosogallery/ubuntu-2204-gen2/1.1.0"
            + " --vm-size Standard_D2s_v3 --node-agent-sku-id 'batch.node.ubuntu 22.04' --nodes 1 -o none"
            + " --user-accounts name=admin,elevation-level=admin,password-file=";

    @TempDir
    Path home;

    private Path recording() {
        return home.resolve("run.batchsh.jsonl");
    }

    private Batchsh.Result run(String... lines) {
        String[] arguments = new String[2 * lines.length];
        for (int i = 0; i < lines.length; i++) {
            arguments[2 * i] = "-c";
            arguments[2 * i + 1] = lines[i].replace("FILE", recording().toString());
        }
        return new Batchsh(home).run(arguments);
    }

    @Test
    void parametersOfAScriptGiveTheirNamesToTheValuesOfItsCalls() throws IOException {
        Path script = home.resolve("grow.groovy");
        Files.writeString(script, """
                def options = parameters(farm: 'nightly', nodes: 5, label: 'unused', dbPassword: 'planted-password')
                pools.resize(options.farm, targetDedicatedNodes: options.nodes)
                """);
        Batchsh.Result recorded =
                new Batchsh(home).run("--record", recording().toString(), script.toString(), "--nodes", "6");
        assertThat(recorded.status()).as(recorded.err()).isZero();

        assertThat(Files.readString(recording()))
                .contains("\"name\":\"farm\",\"type\":\"poolId\",\"value\":\"nightly\",\"source\":\"script\"")
                .contains("\"name\":\"label\",\"type\":\"text\",\"value\":\"unused\",\"source\":\"script\"")
                .doesNotContain("planted-password");
        Batchsh.Result set = run("recording plan FILE --set farm=other --set nodes=2");
        assertThat(set.out()).contains("there is no pools/other");
    }

    @Test
    void parametersNameTheInputsOfARecordingThatTheScriptBegins() throws IOException {
        Batchsh.Result recorded = new Batchsh(home)
                .run(
                        "../scripts/quickstart.groovy",
                        "--nodes",
                        "2",
                        "--image",
                        "contosogallery/ubuntu-2204-gen2/1.1.0",
                        "--recording",
                        recording().toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();

        assertThat(Files.readString(recording()))
                .containsPattern("\"name\":\"image\",\"type\":\"galleryImageVersionId\",[^}]*\"source\":\"script\"")
                .contains("\"name\":\"nodes\",\"type\":\"int\",\"value\":\"2\",\"source\":\"script\"")
                .contains("\"name\":\"nodeAgentSkuId\",\"type\":\"nodeAgentSkuId\",")
                .contains("\"value\":\"batch.node.ubuntu 22.04\",\"source\":\"line\"");
    }

    @Test
    void stoppingARecordingSaysWhichInputsItsChangesUse() {
        Batchsh.Result recorded = run("record start FILE", "pool resize nightly --nodes 4 --yes", "record stop");

        assertThat(recorded.err()).contains("linked: nodes, pool -> batch.pool.resize\n");
    }

    private void recordAPoolWithASecret() throws IOException {
        Path password = Files.writeString(home.resolve("password"), SECRET);
        assertThat(run("record start FILE", POOL + password, "record stop").status())
                .isZero();
        assertThat(Files.readString(recording())).doesNotContain(SECRET);
    }

    @Test
    void aSecretThatWasNotRecordedIsAnInputOfItsOwn() throws IOException {
        recordAPoolWithASecret();

        assertThat(run("recording parameters FILE -o tsv --query [].[name,type,now]")
                        .out())
                .contains("userAccountPassword\tsecret\tneeded\n");
        assertThat(run("recording lint FILE -o tsv").out()).contains("A run needs the secret userAccountPassword");
        Batchsh.Result refused = run("recording run FILE --yes");
        assertThat(refused.status()).isEqualTo(4);
        assertThat(refused.err()).contains("was not recorded; give it with --secret-file ");
    }

    @Test
    void aRunTakesSecretsFromFilesAndVariablesAndRecordsThemAsLittle() throws IOException {
        recordAPoolWithASecret();
        Files.writeString(home.resolve("user"), "admin\n");
        String secrets = " --secret-file userAccountName=" + home.resolve("user") + " --set userAccountPassword=@"
                + home.resolve("password");
        Path second = home.resolve("second.batchsh.jsonl");
        Files.writeString(home.resolve("targets.csv"), "name,pool\nfirst,one\n");

        Batchsh.Result run = run(
                "recording plan FILE -o json" + secrets,
                "record start " + second,
                "recording run FILE --yes" + secrets,
                "record stop",
                "recording run FILE --yes --each " + home.resolve("targets.csv") + secrets,
                "pool show one -o json --query userAccounts");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"verdict\": \"CREATE\"", "[masked]", "\"name\": \"admin\"");
        assertThat(run.out() + run.err()).doesNotContain(SECRET);
        assertThat(Files.readString(second)).doesNotContain(SECRET).contains("batch.pool.create");
        assertThat(Files.readString(home.resolve("run.first.batchsh.jsonl"))).doesNotContain(SECRET);
    }

    @Test
    void aSecretOnTheCommandLineIsRefused() throws IOException {
        recordAPoolWithASecret();

        Batchsh.Result run = run("recording run FILE --yes --set userAccountPassword=" + SECRET);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("'userAccountPassword' is a secret, which no command line takes.");
        assertThat(run("recording run FILE --yes --secret-file nothing=x").err())
                .contains("The secret in x cannot be read.");
    }
}
