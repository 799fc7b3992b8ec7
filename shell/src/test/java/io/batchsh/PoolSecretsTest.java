package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The passwords and keys of pools: sent to Azure, and shown nowhere. */
class PoolSecretsTest {

    private static final String FROM_VARIABLE = "Planted-in-a-variable-7";
    private static final String FROM_FILE = "planted in a file 8";
    private static final String FROM_JSON = "planted-in-json-9";
    private static final String FROM_SCRIPT = "planted-in-a-script-10";
    private static final String PROTECTED = "planted-in-settings-11";
    private static final String SIGNATURE = "plantedInAUrl12";

    private static final String POOL = "--image contosogallery/ubuntu-2204-gen2/1.1.0 --vm-size Standard_D2s_v3"
            + " --node-agent-sku-id 'batch.node.ubuntu 22.04' --nodes 1 --skip-preflight";

    @TempDir
    Path home;

    private Batchsh batchsh() {
        return new Batchsh(home).environment("POOL_PASSWORD", FROM_VARIABLE);
    }

    private String options() throws IOException {
        Path key = Files.writeString(home.resolve("key"), FROM_FILE + "\n");
        Path settings = Files.writeString(
                home.resolve("settings"), "{\"command\": \"" + PROTECTED + "\", \"more\": [\"" + PROTECTED + "\"]}");
        return " --user-accounts name=ann,password-variable=POOL_PASSWORD,elevation-level=admin,ssh-private-key-file="
                + key + " --container-registries server=r.io,username=pull,password-variable=POOL_PASSWORD"
                + " --mount-azure-blob account-name=acc,container-name=c,path=blob,sas-key-file=" + key
                + " --mount-azure-files account-name=acc,url=https://x,path=files,account-key-file=" + key
                + " --mount-cifs source=//s,username=u,path=cifs,password-variable=POOL_PASSWORD"
                + " --extensions name=e,publisher=p,type=t,protected-settings-file=" + settings
                + " --start-task-command-line x --start-task-resource-files 'f=https://acc.blob.core.windows.net/c/f?sv=1&sig="
                + SIGNATURE + "'";
    }

    private static void isNowhereIn(String text) {
        assertThat(text)
                .doesNotContain(FROM_VARIABLE, FROM_FILE, FROM_JSON, FROM_SCRIPT, PROTECTED)
                .doesNotContainIgnoringCase(FROM_VARIABLE.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void aDryRunMasksThem() throws IOException {
        Batchsh.Result result = batchsh().run("-c", "pool create --id demo --dry-run " + POOL + options());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("\"password\": \"***\"", "\"accountKey\": \"***\"", "\"sasKey\": \"***\"")
                .contains("\"sshPrivateKey\": \"***\"", "\"protectedSettings\": \"***\"", "sig=***")
                .doesNotContain(SIGNATURE);
        isNowhereIn(result.out() + result.err());
    }

    @Test
    void noRecordingAndNoUndoLineHoldsThem() throws IOException {
        Path recording = home.resolve("run.batchsh.jsonl");
        Files.writeString(home.resolve("script"), FROM_SCRIPT);
        Path file = Files.writeString(
                home.resolve("pool.json"),
                "{\"userAccounts\": [{\"name\": \"bob\", \"password\": \"" + FROM_JSON + "\"}]}");

        Batchsh.Result result = batchsh()
                .run(
                        "--record",
                        recording.toString(),
                        "--on-error",
                        "continue",
                        "-c",
                        "pool create --id demo " + POOL + options(),
                        "-c",
                        "pool create --id filed --json-file " + file + " " + POOL,
                        "-c",
                        "pools.create(id: 'scripted', image: 'contosogallery/ubuntu-2204-gen2', vmSize: 'Standard_D2s_v3',"
                                + " nodeAgentSkuId: 'batch.node.ubuntu 22.04', skipPreflight: true,"
                                + " userAccounts: [[name: 'eve', password: new File('" + home
                                + "/script').text]]).id()",
                        "-c",
                        "pool show demo -o json",
                        "-c",
                        "pool delete demo --yes --confirm demo",
                        "-c",
                        "pool patch nightly --user-accounts name=zoe,password-variable=POOL_PASSWORD");

        String recorded = Files.readString(recording);
        assertThat(recorded).contains("batch.pool.create", "batch.pool.update", "\"userAccounts\"");
        isNowhereIn(recorded);
        assertThat(recorded).doesNotContain(SIGNATURE);
        isNowhereIn(result.err());
        assertThat(result.err())
                .contains("undo: pool create --id demo", "--user-accounts name=ann,elevation-level=admin", "sig=***")
                .doesNotContain("undo: pool create --id demo" + SIGNATURE);
    }

    @Test
    void theyReachAzure() throws IOException {
        // The simulator forgets them as the service does, but refuses a user account without a password.
        Batchsh.Result with = batchsh().run("-c", "pool create --id demo -o none " + POOL + options());
        assertThat(with.status()).as(with.err()).isZero();
        Batchsh.Result without = batchsh()
                .run(
                        "-c",
                        "pools.create(id: 'x', image: 'contosogallery/ubuntu-2204-gen2', vmSize: 'Standard_D2s_v3',"
                                + " nodeAgentSkuId: 'batch.node.ubuntu 22.04', skipPreflight: true, userAccounts: [[name: 'eve']])");
        assertThat(without.err()).contains("password");
        assertThat(without.status()).isEqualTo(1);
    }

    @Test
    void aPasswordThatNobodyNamedIsAskedForAndNeverTakenFromTheLine() {
        Batchsh.Result pipe = batchsh().run("-c", "pool create --id demo --user-accounts name=ann " + POOL);
        assertThat(pipe.status()).isEqualTo(4);
        assertThat(pipe.err())
                .contains("The password of the user account 'ann' is needed, and nobody gave it.")
                .contains("password-variable=NAME or password-file=FILE");

        Batchsh.Result typed =
                batchsh().run("-c", "pool create --id demo --user-accounts name=ann,password=oops " + POOL);
        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains("takes no secret").doesNotContain("oops");

        Batchsh.Result dry = batchsh().run("-c", "pool create --id demo --dry-run --user-accounts name=ann " + POOL);
        assertThat(dry.status()).isZero();
        assertThat(dry.err()).contains("without --dry-run the password of the user account 'ann' is asked for");

        for (String place : List.of("password-variable=NOT_SET", "password-file=/not/there")) {
            assertThat(batchsh()
                            .run("-c", "pool create --id demo --user-accounts name=ann," + place + " " + POOL)
                            .status())
                    .isEqualTo(1);
        }
    }
}
