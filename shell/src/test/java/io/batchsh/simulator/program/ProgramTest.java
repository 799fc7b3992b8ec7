package io.batchsh.simulator.program;

import java.time.Duration;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("AZ_BATCH_TASK_ID", "frame-7", "HOSTNAME", "node0", "EMPTY", "");

    private static Program.Run linux(String commandLine) {
        return Program.run(commandLine, false, ENVIRONMENT);
    }

    private static String output(Program.Run run) {
        return run.output(run.duration());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            /bin/sh -c "echo hello world"                         | 0 | hello world
            /bin/bash -c 'echo one; echo two'                     | 0 | one,two
            bash -c "echo $AZ_BATCH_TASK_ID"                      | 0 | frame-7
            /bin/bash -c 'echo "task ${AZ_BATCH_TASK_ID}" end'    | 0 | task frame-7 end
            /bin/sh -c "echo '$AZ_BATCH_TASK_ID'"                 | 0 | $AZ_BATCH_TASK_ID
            /bin/sh -c 'printenv AZ_BATCH_TASK_ID && hostname'    | 0 | frame-7,node0
            /bin/sh -c 'false || echo saved'                      | 0 | saved
            /bin/sh -c 'false && echo lost'                       | 1 | ``
            /bin/sh -c 'echo out; exit 3; echo never'             | 3 | out
            /bin/sh -c 'false; echo $?'                           | 0 | 1
            /bin/sh -c 'export A=b; echo $A'                      | 0 | b
            /bin/sh -c 'echo gone > /dev/null; echo kept'         | 0 | kept
            /bin/sh -c 'cat; true'                                | 0 | ``
            /bin/sh -c 'exit 300'                                 | 44 | ``
            hostname                                              | 0 | node0
            """)
    void runsTheDeclaredCommands(String commandLine, int exitCode, String lines) {
        Program.Run run = linux(commandLine);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(output(run)).isEqualTo(lines == null || lines.isEmpty() ? "" : lines.replace(",", "\n") + "\n");
    }

    @Test
    void runsThemForWindows() {
        Program.Run run = Program.run("cmd /c \"echo %AZ_BATCH_TASK_ID% %NOTHING% & exit /b 5\"", true, ENVIRONMENT);
        assertThat(output(run)).isEqualTo("frame-7 %NOTHING%\r\n");
        assertThat(run.exitCode()).isEqualTo(5);
        // Recorded: azure-cli test_batch_job_and_task uses this to show one variable.
        assertThat(output(Program.run("cmd /c set AZ_BATCH_TASK_ID", true, ENVIRONMENT)))
                .isEqualTo("AZ_BATCH_TASK_ID=frame-7\r\n");
    }

    // Recorded: azure-sdk-for-python test_batch_files, cmd on a node that runs Linux.
    @Test
    void doesNotFindTheShellOfAnotherSystem() {
        assertThat(linux("cmd /c \"echo hello world\"").found()).isFalse();
        assertThat(Program.run("/bin/sh -c true", true, ENVIRONMENT).found()).isFalse();
    }

    @Test
    void letsTimePassWhileItSleeps() {
        Program.Run run = linux("/bin/sh -c 'echo begin; sleep 90; echo end; sleep 0.5m'");
        assertThat(run.duration()).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(121));
        assertThat(run.output(Duration.ofSeconds(30))).isEqualTo("begin\n");
        assertThat(run.output(Duration.ofSeconds(91))).isEqualTo("begin\nend\n");
    }

    @Test
    void saysPlainlyWhatItDoesNotRun() {
        Program.Run run = linux("/bin/bash -c 'python3 render.py --frame 7 && echo done'");
        assertThat(output(run))
                .isEqualTo("simulated: 'python3' was not run, the simulated Azure runs no programs\ndone\n");
        assertThat(run.exitCode()).isZero();
        assertThat(output(linux("ping 127.0.0.1"))).startsWith("simulated: 'ping' was not run");
    }

    @Test
    void hidesNoFailureBehindASilencedCommand() {
        assertThat(linux("/bin/sh -c 'exit 4 > /dev/null'").exitCode()).isEqualTo(4);
        assertThat(linux("/bin/sh -c 'echo x | false'").exitCode()).isEqualTo(1);
    }

    @Property
    void survivesAnyText(@ForAll String text) {
        assertThat(linux("/bin/sh -c '" + text + "'").exitCode()).isBetween(0, 255);
        assertThat(linux(text).duration()).isPositive();
    }

    @Test
    void readsTheFilesThereAreAndSaysSoOfOthers() {
        Map<String, String> files = Map.of("/etc/os-release", "ID=ubuntu\nPRETTY_NAME=\"Ubuntu 22.04 LTS\"\n");
        assertThat(output(Program.run(
                        "/bin/sh -c \". /etc/os-release; echo $PRETTY_NAME; cat /etc/os-release; cat /etc/passwd\"",
                        false,
                        ENVIRONMENT,
                        files)))
                .isEqualTo("Ubuntu 22.04 LTS\nID=ubuntu\nPRETTY_NAME=\"Ubuntu 22.04 LTS\"\n"
                        + "simulated: 'cat' was not run, the simulated Azure runs no programs\n");
        assertThat(output(Program.run("cmd /c ver", true, ENVIRONMENT, Map.of("ver", "Microsoft Windows"))))
                .isEqualTo("Microsoft Windows\r\n");
    }
}
