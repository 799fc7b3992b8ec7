package io.batchsh.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagerTest {

    private static List<String> resolved(String configured, String... environment) {
        Map<String, String> variables = environment.length == 0 ? Map.of() : Map.of(environment[0], environment[1]);
        return Pager.resolve(Optional.ofNullable(configured), variables).command();
    }

    @Test
    void theConfigurationDecidesBeforeTheEnvironment() {
        assertThat(resolved(null)).containsExactly("less");
        assertThat(resolved("auto", "PAGER", "more -s")).containsExactly("more", "-s");
        assertThat(resolved("bat -p", "PAGER", "more")).containsExactly("bat", "-p");
        assertThat(resolved("never", "PAGER", "more")).isEmpty();
        assertThat(resolved(null, "BATCHSH_PAGER", "")).isEmpty();
        assertThat(resolved(null, "PAGER", "cat")).isEmpty();
        assertThat(Pager.resolve(Optional.empty(), Map.of("PAGER", "more", "BATCHSH_PAGER", "most"))
                        .command())
                .containsExactly("most");
    }

    @Test
    void aResultThatFitsTheScreenIsPrintedAsItIs() {
        CapturingConsole console = new CapturingConsole(40);

        new Pager(List.of("false"), Map.of()).show(console, 4, paged -> {
            paged.print("a\n");
            paged.message("said");
            paged.print("b\nc\n");
        });

        assertThat(console.out()).isEqualTo("a\nb\nc\n");
        assertThat(console.err()).isEqualTo("said\n");
    }

    @Test
    void wrappedLinesCountAsTheRowsTheyTake() {
        CapturingConsole console = new CapturingConsole(10);

        new Pager(List.of("no-such-pager"), Map.of()).show(console, 4, paged -> {
            paged.print("x".repeat(35) + "\n");
            paged.print("more\n");
        });

        assertThat(console.out()).isEqualTo("x".repeat(35) + "\nmore\n");
        assertThat(console.err()).contains("the pager no-such-pager cannot be started");
    }
}
