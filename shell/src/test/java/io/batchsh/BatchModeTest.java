package io.batchsh;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BatchModeTest {

    private static final String POOL = " --image contosogallery/ubuntu-2204-gen2/1.1.0 --vm-size Standard_D2s_v3"
            + " --node-agent-sku-id 'batch.node.ubuntu 22.04' --target-dedicated-nodes 2";

    @TempDir
    Path home;

    private Batchsh.Result run(String... arguments) {
        return new Batchsh(home).run(arguments);
    }

    @Test
    void wordsOfTheOuterShellAreOneCommand() {
        assertThat(run("gallery", "list").out()).isEqualTo("""
                        Name            ResourceGroup    Location    ProvisioningState
                        --------------  ---------------  ----------  -------------------
                        contosogallery  rg-batch         westeurope  Succeeded
                        """);
    }

    @Test
    void formatAndQueryMayStandWithTheCommandOrWithTheProgram() throws IOException {
        String expected = "nightly\n";

        assertThat(run("pool", "list", "-o", "tsv", "--query", "[].id").out()).isEqualTo(expected);
        assertThat(run("-o", "tsv", "--query", "[].id", "pool", "list").out()).isEqualTo(expected);
        assertThat(run("-c", "pool list", "-o", "tsv", "--query", "[].id").out())
                .isEqualTo(expected);
        try (JsonReader reader =
                JsonProviders.createReader(run("pool", "list", "-o", "json").out())) {
            assertThat((List<?>) reader.readUntyped()).singleElement().satisfies(pool -> assertThat(
                            ((Map<?, ?>) pool).get("vmSize"))
                    .isEqualTo("standard_d2s_v3"));
        }
    }

    @Test
    void linesComeFromStandardInputAndFromFiles() throws IOException {
        Path file =
                Files.writeString(home.resolve("lines"), "# a comment\n\ngallery list -o tsv \\\n  --query [].name\n");

        assertThat(new Batchsh(home)
                        .input("pools.list().collect {\n  it.id\n}.join(', ')\n")
                        .run()
                        .out())
                .isEqualTo("nightly\n");
        assertThat(run("-f", file.toString()).out()).isEqualTo("contosogallery\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pool list                                                         | 0
            node list nope                                                    | 3
            gallery show nope                                                 | 3
            pool show nope                                                    | 3
            pol list                                                          | 2
            pool lst                                                          | 2
            pool                                                              | 2
            pool list --outptu json                                           | 2
            pool list -o xml                                                  | 2
            pool list --query [                                               | 2
            pool show                                                         | 2
            pool show 'nightly                                                | 2
            pool delete nightly                                               | 4
            pool delete nightly --yes                                         | 4
            pool create --id nightly                                          | 2
            record stop                                                       | 1
            recording play nope                                               | 3
            run nope.groovy                                                   | 3
            """)
    void exitCodesSayHowItEnded(String line, int status) {
        assertThat(run("-c", line).status()).isEqualTo(status);
    }

    @Test
    void aFailingLineStopsTheOthersUnlessToldOtherwise() {
        assertThat(run("-c", "pool show nope", "-c", "1 + 1"))
                .isEqualTo(new Batchsh.Result("", run("-c", "pool show nope").err(), 3));
        assertThat(run("--on-error", "continue", "-c", "pool show nope", "-c", "1 + 1"))
                .returns("2\n", Batchsh.Result::out)
                .returns(3, Batchsh.Result::status);
    }

    @Test
    void errorsSayProblemRemedyAndRequestId() {
        assertThat(run("pool", "show", "nope").err()).matches("""
                        error: The specified pool does not exist\\.
                        try: pool list
                        request id: [0-9a-f-]{36}
                        """);
        assertThat(run("pool", "shwo", "nightly").err())
                .startsWith("error: 'pool' has no verb 'shwo'; there are list, show, ")
                .endsWith(".\ntry: pool show\n");
    }

    @Test
    void aPoolLives() {
        Batchsh.Result result = run(
                "-c", "pool create --id demo --wait" + POOL,
                "-c", "node list demo --query \"[].state\" -o tsv",
                "-c", "pool resize demo --nodes 3 --wait -o none",
                "-c", "pool show demo --query currentDedicatedNodes",
                "-c", "pool delete demo --confirm demo --wait",
                "-c", "pool list --query \"[].id\" -o tsv");

        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo("""
                        Id    State    Allocation    VmSize             Dedicated    Spot  Image                                  NodeAgentSkuId
                        ----  -------  ------------  ---------------  -----------  ------  -------------------------------------  -----------------------
                        demo  active   steady        standard_d2s_v3          2/2     0/0  contosogallery/ubuntu-2204-gen2/1.1.0  batch.node.ubuntu 22.04
                        idle
                        idle
                        Result
                        --------
                        3
                        nightly
                        """);
        assertThat(result.err())
                .containsPattern("preflight: \\d+ rules, no blocker")
                .contains("undo: pool delete demo")
                .contains("2/2 idle")
                .contains("undo: pool resize demo --target-dedicated-nodes 2 --target-low-priority-nodes 0");
    }

    @Test
    void aDryRunShowsTheRequestAndSendsNothing() {
        Batchsh.Result result =
                run("-c", "pool create --id demo --dry-run" + POOL, "-c", "pool list --query \"[].id\" -o tsv");

        assertThat(result.out())
                .startsWith("POST https://contosobatch.westeurope.batch.azure.com/pools?api-version=2025-06-01\n{\n")
                .contains("\"targetDedicatedNodes\": 2")
                .endsWith("}\nnightly\n");
        assertThat(result.err()).contains("dry run: nothing was sent");
        assertThat(run("--dry-run", "pool", "delete", "nightly").out()).startsWith("DELETE https://");
    }

    @Test
    void aReadOnlySessionRefusesEveryChangeEvenFromARawClient() {
        assertThat(run("--read-only", "-c", "pool create --id demo" + POOL).status())
                .isEqualTo(4);
        Batchsh.Result raw = run("--read-only", "-c", "azure.batch.beginDeletePool('nightly')");
        assertThat(raw.err())
                .startsWith("error: This session is read-only; DELETE /pools/nightly would change something.");
        assertThat(raw.status()).isEqualTo(4);
    }

    @Test
    void nothingButResultsGoesToStandardOutputAndNoEscapesAnywhere() {
        Batchsh.Result result = run("-c", "pool create --id demo --wait -o json" + POOL);

        assertThat(result.out()).startsWith("{").endsWith("}\n");
        assertThat(result.out() + result.err()).doesNotContain("\u001b");
    }

    @Test
    void helpExplains() {
        assertThat(run("--help").out()).contains("--simulated").contains("Exit codes: 0 done");
        assertThat(run("help").out()).contains("pool              The pools of the account.");
        assertThat(run("help", "pool", "create").out())
                .contains("--node-agent-sku-id")
                .contains("Examples:");
        assertThat(run("pool", "create", "--help").out())
                .isEqualTo(run("help", "pool", "create").out());
        assertThat(run("help", "pol")).returns(2, Batchsh.Result::status).satisfies(result -> assertThat(result.err())
                .contains("try: help pool"));
        assertThat(run("--nonsense").status()).isEqualTo(2);
        assertThat(run("--version").out()).startsWith("batchsh/");
    }
}
