package io.batchsh;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What results look like on terminals, and that nothing reaches one it does not understand. */
class ScreensTest {

    private static final String POOL = "--image contosogallery/rocky-9 --vm-size Standard_D2s_v3 --node-agent-sku-id"
            + " 'batch.node.el 9' --nodes 4";

    /** Commands of every kind: tables, trees, text, progress, refusals, mistakes, questions nobody answers. */
    private static final String[] LINES = {
        "pool list",
        "pool show nightly -o json",
        "pool show nightly -o jsonc",
        "pool list -o yaml",
        "vm-size list | where vCpus > 8 | head 3 -o vertical",
        "quota show",
        "node list nightly",
        "image-version list contosogallery/ubuntu-2204-gen2",
        "pool check " + POOL,
        "pool create --id demo --image contosogallery/ubuntu-2204-gen2/1.1.0 --vm-size Standard_D2s_v3"
                + " --node-agent-sku-id 'batch.node.ubuntu 22.04' --target-dedicated-nodes 3 --wait",
        "pool watch demo",
        "pool test demo",
        "pool resize demo --target-dedicated-nodes 1 --dry-run",
        "pool delete demo",
        "pool show absent",
        "pool lst",
        "pool list --query '['",
        "pools.list() | select id",
        "throw new IllegalStateException('\\u001b[31mred')",
        "println '\\u001b[31mred'",
        "preflight explain I5",
        "simulator clock",
        "help pool create",
        "help pipes"
    };

    @TempDir
    Path home;

    private Batchsh.Result show(int columns, String line) {
        return new Batchsh(home).terminal(columns).environment("NO_COLOR", "1").run("-c", line);
    }

    @Test
    void atEightyColumnsATableKeepsWhatMattersMost() {
        Batchsh.Result shown = show(80, "pool list");

        assertThat(shown.out()).isEqualTo("""
                Id       State    Allocation    VmSize             Dedicated
                -------  -------  ------------  ---------------  -----------
                nightly  active   steady        standard_d2s_v3          3/3
                """);
        assertThat(shown.err())
                .isEqualTo("Columns left out, the terminal is too narrow: Spot, Image, NodeAgentSkuId. Use\n"
                        + "-o vertical to see everything.\n");
        assertThat(show(80, "quota show | head 5").out()).isEqualTo("""
                Quota                        Used    Limit    Free  Use              Pools
                -------------------------  ------  -------  ------  ---------------  ---------
                pools                           1      100      99  █░░░░░░░░░   1%
                active jobs and schedules       0      300     300  ░░░░░░░░░░   0%
                dedicated vCPUs                 6     5000    4994  █░░░░░░░░░   0%  nightly 6
                Spot vCPUs                      2      500     498  █░░░░░░░░░   0%  nightly 2
                Standard NCASv3_T4 Family       0       16      16  ░░░░░░░░░░   0%
                """);
        assertThat(show(80, "image-version list contosogallery/ubuntu-2204-gen2")
                        .out())
                .isEqualTo("""
                Gallery         Definition        Version  State      Regions
                --------------  ----------------  -------  ---------  --------------------------
                contosogallery  ubuntu-2204-gen2  1.0.0    Succeeded  westeurope=2, northeurope…
                contosogallery  ubuntu-2204-gen2  1.1.0    Succeeded  westeurope=2, northeurope…
                """);
    }

    @Test
    void atFortyColumnsARowStandsBelowItself() {
        Batchsh.Result shown = show(40, "image-definition list | head 2");

        assertThat(shown.out()).isEqualTo("""
                Gallery         contosogallery
                Name            debian-12
                Os              Linux
                State           Generalized
                Generation      V2
                Security        Standard
                Architecture    x64
                Identifier      contoso:debian-batch:12-gen2

                Gallery         contosogallery
                Name            rocky-9
                Os              Linux
                State           Generalized
                Generation      V2
                Security        Standard
                Architecture    x64
                Identifier      contoso:rocky-batch:9-gen2
                """);
        assertThat(shown.err()).isEmpty();
        assertThat(show(40, "quota show | head 2").out()).isEqualTo("""
                Quota                  Used  Limit  Free
                ---------------------  ----  -----  ----
                pools                     1    100    99
                active jobs and sche…     0    300   300
                """);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "", textBlock = """
            TERM,      dumb,  true
            NO_COLOR,  1,     true
            CI,        true,  false
            TERM,      xterm, false
            """)
    void noEscapeByteReachesWhatDoesNotUnderstandIt(String variable, String value, boolean terminal) {
        Batchsh batchsh = new Batchsh(home).environment(variable, value);
        if (terminal) {
            batchsh.terminal(100);
        }
        String[] arguments = new String[LINES.length * 2 + 2];
        arguments[0] = "--on-error";
        arguments[1] = "continue";
        for (int i = 0; i < LINES.length; i++) {
            arguments[2 * i + 2] = "-c";
            arguments[2 * i + 3] = LINES[i];
        }

        Batchsh.Result result = batchsh.run(arguments);

        assertThat(result.out()).contains("Id", "standard_d2s_v3", "red");
        assertThat((result.out() + result.err()).chars().filter(letter -> letter < ' ' || letter == 0x7f))
                .allMatch(letter -> letter == '\n' || letter == '\r' || letter == '\t');
    }

    @Test
    void aTerminalWithColourHasIt() {
        assertThat(new Batchsh(home)
                        .terminal(100)
                        .environment("TERM", "xterm")
                        .run("-c", "pool list")
                        .out())
                .contains("\u001b[32mactive\u001b[0m");
    }
}
