package io.batchsh;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WatchTest {

    @TempDir
    Path home;

    private Batchsh.Result run(String... arguments) {
        return new Batchsh(home).run(arguments);
    }

    @Test
    void aResultIsPrintedAgainWhenItChanges() {
        Batchsh.Result result = run(
                "-c",
                "pool resize nightly --target-dedicated-nodes 4 -o none",
                "-c",
                "watch --every 1m --times 3 pool list | select allocationState -o tsv");

        assertThat(result.out()).isEqualTo("resizing\nsteady\n");
        assertThat(result.err())
                .contains("2026-01-01T00:00:00Z  every 1 min: pool list | select allocationState -o tsv");
        assertThat(result.status()).isZero();
    }

    @Test
    void groovyAndWordsOfTheOuterShellAreWatched() {
        assertThat(run("-c", "watch --times 1 pools.list() | count").out()).isEqualTo("1\n");
        assertThat(run("watch", "--times", "1", "pool", "list", "-o", "tsv", "--query", "[?state=='active'].id | [0]")
                        .out())
                .isEqualTo("nightly\n");
    }

    @Test
    void aLineOfOnesOwnIsWatched() {
        assertThat(run("-c", "alias set mine 'pool list | select id'", "-c", "watch --times 1 mine -o tsv")
                        .out())
                .isEqualTo("nightly\n");
        assertThat(run("-c", "alias set mine 'pool delete nightly --confirm nightly'", "-c", "watch --times 1 mine")
                        .err())
                .contains("watch runs only what reads");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            watch pool delete nightly                 ; 2 ; watch runs only what reads
            watch pool wait nightly                   ; 2 ; watch runs only what reads
            watch watch pool list                     ; 2 ; watch runs only what reads
            watch pool list > file                    ; 2 ; to no file and no program
            watch pool list | !jq .                   ; 2 ; to no file and no program
            watch x = pool list                       ; 2 ; keeps no result
            watch --every 0s pool list                ; 2 ; a second at least
            watch --times 0 pool list                 ; 2 ; from 1
            watch -o json pool list                   ; 2 ; belong to the line
            watch                                     ; 2 ; <line>
            watch poll list                           ; 2 ; try: pool list
            watch pool show absent                    ; 3 ; does not exist
            watch pools.delete('nightly')             ; 4 ; read-only
            pool list | where { watch }               ; 1 ; watch
            """)
    void whatCannotBeWatchedIsRefused(String line, int status, String problem) {
        Batchsh.Result result = run("-c", line);

        assertThat(result.err()).contains(problem);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.out()).isEmpty();
    }
}
