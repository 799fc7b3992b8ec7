package io.batchsh;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Results that go on through pipes, into variables and files. */
class PipesTest {

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        String[] arguments = new String[lines.length * 2];
        for (int i = 0; i < lines.length; i++) {
            arguments[2 * i] = "-c";
            arguments[2 * i + 1] = lines[i];
        }
        return new Batchsh(home).run(arguments);
    }

    @Test
    void rowsAreFilteredChosenSortedAndCut() {
        assertThat(run("vm-size list | where vCpus >= 64 and family =~ ^standardDSv3 | select name cores=vCpus"
                                + " | sort -cores name | head 2")
                        .out())
                .isEqualTo("""
                        Name                Cores
                        ----------------  -------
                        Standard_D64s_v3       64
                        """);
        assertThat(run("image-version list contosogallery/ubuntu-2204-gen2 | sort -version | select name -o tsv")
                        .out())
                .isEqualTo("1.1.0\n1.0.0\n");
    }

    @Test
    void rowsThatAreOnlyFilteredKeepTheirColumns() {
        assertThat(run("pool list | where allocationState == STEADY | first").out())
                .startsWith("Id       State    Allocation")
                .contains("nightly");
    }

    @Test
    void aClosureSeesWhatScriptsSee() {
        assertThat(run("pool list | where { it.steady() && it.currentDedicatedNodes > 0 } | count")
                        .out())
                .isEqualTo("1\n");
        assertThat(run("vm-size list | where { it.vCpuss > 8 }"))
                .satisfies(failed -> assertThat(failed.status()).isEqualTo(1))
                .satisfies(failed -> assertThat(failed.err()).contains("nothing here is called 'vCpuss'"));
    }

    @Test
    void groovyIsPipedOn() {
        assertThat(run("vmSizes.list() | where name =~ M416ms | select name -o csv")
                        .out())
                .isEqualTo("name\r\nStandard_M416ms_v2\r\n");
        assertThat(run("[[a: 2], [a: 10]] | sort -a | first -o json").out()).isEqualTo("{\n  \"a\": 10\n}\n");
        assertThat(run("5 | 2").out()).isEqualTo("7\n");
    }

    @Test
    void aCommandsResultIsKept() {
        assertThat(run(
                                "x = pool show nightly -o none",
                                "x.targetDedicatedNodes + 1",
                                "y = vm-size list | where name =~ M416ms | select name -o none",
                                "y*.name",
                                "z = pools.list() | count -o none",
                                "z + 1",
                                "vm-size list | head 2 -o none",
                                "_.size()")
                        .out())
                .isEqualTo("4\nResult\n------------------\nStandard_M416ms_v2\n2\n2\n");
    }

    @Test
    void theResultOfAnAliasIsKeptToo() {
        assertThat(run(
                                "alias set machine 'pool show $1'",
                                "alias set sizes 'vm-size list'",
                                "x = machine nightly -o none",
                                "x.targetDedicatedNodes + 1",
                                "y = sizes | where name =~ M416ms | select name -o none",
                                "y*.name")
                        .out())
                .isEqualTo("4\nResult\n------------------\nStandard_M416ms_v2\n");
    }

    @Test
    void aVariableIsReadBeforeAnAliasOfItsName() {
        assertThat(run("sizes = 7", "alias set sizes 'vm-size list'", "x = sizes", "x + 1")
                        .out())
                .endsWith("8\n");
    }

    @Test
    void textIsSearchedAsItIsPrinted() {
        assertThat(run("pool list -o json | grep vmSize").out()).isEqualTo("    \"vmSize\": \"standard_d2s_v3\",\n");
        assertThat(run("help | grep -i PREFLIGHT | count").out()).isEqualTo("1\n");
        assertThat(run("gallery list | grep -v contoso").out())
                .startsWith("Name")
                .doesNotContain("contoso");
    }

    @Test
    void filesAreWrittenAndAddedTo() throws Exception {
        Path file = home.resolve("out.txt");
        String name = "'" + file + "'";

        Batchsh.Result result =
                run("gallery list > " + name, "pool list | select id -o tsv >> " + name, "pool list > ~/there.txt");

        assertThat(result.out()).isEmpty();
        assertThat(file).content().startsWith("Name  ").endsWith("\nnightly\n");
        assertThat(home.resolve("there.txt")).content().contains("nightly");
        assertThat(run("pool list > " + home.resolve("none/out.txt")).err())
                .contains("out.txt cannot be written.", "There is no such folder.");
    }

    @Test
    void aFailingCommandLeavesTheFileAsItWas() throws Exception {
        Path file = Files.writeString(home.resolve("kept.txt"), "kept");

        assertThat(run("pool show absent > " + file).status()).isEqualTo(3);
        assertThat(run("pool list | select idd > " + file).status()).isEqualTo(2);
        assertThat(file).hasContent("kept");
    }

    @Test
    void aProgramOfTheOuterShellReadsTheResult() throws Exception {
        Path file = home.resolve("read.txt");

        assertThat(run("pool list | select id -o json | !cat > '" + file + "'").status())
                .isZero();
        assertThat(file).hasContent("[\n  {\n    \"id\": \"nightly\"\n  }\n]\n");
        assertThat(run("pool list | !exit 3"))
                .satisfies(failed -> assertThat(failed.status()).isEqualTo(1))
                .satisfies(failed -> assertThat(failed.err()).contains("exit status 3"));
        assertThat(run("pool show absent | !touch '" + home.resolve("started") + "'")
                        .status())
                .isEqualTo(3);
        assertThat(home.resolve("started")).doesNotExist();
    }

    @Test
    void anExitCodeComesThroughThePipe() {
        assertThat(run("pool check --image contosogallery/rocky-9 --vm-size Standard_D2s_v3 --node-agent-sku-id"
                        + " 'batch.node.el 9' --nodes 4 | where severity == blocker | select ruleId"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(4))
                .satisfies(refused -> assertThat(refused.out()).startsWith("RuleId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            pool list | wher id == x       ; 'wher' is not a verb of pipes.                ; try: pool list | where id == x
            pool list | sort vmSiz         ; No row has a field 'vmSiz'.                   ; did you mean vmSize
            vm-size list | select namee    ; No row has a field 'namee'.                   ; did you mean name
            pool list | where x == y       ; No row has a field 'x'. There are: id,        ; virtualMachineConfiguration.imageReference
            pool list | jq .               ; has a ! before it                             ; try: pool list | !jq .
            pool list --query [].id|[0]    ; a | that belongs to a value needs quotes      ; help pipes
            poll list | head               ; 'poll' is neither a command nor Groovy.       ; try: pool list | head
            """)
    void whatIsMistypedIsNamed(String line, String problem, String next) {
        Batchsh.Result result = run(line);

        assertThat(result.err()).contains(problem, next);
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void aLineGoesOnBehindABar() {
        Batchsh.Result result = new Batchsh(home)
                .input("pool list |\n  where {\n it.id == 'nightly' } |\n  count\n[1, 2, 3] |\n count\n")
                .run("-f", "-");

        assertThat(result.out()).isEqualTo("1\n3\n");
    }

    /** A demo world whose account has so many pools. */
    private Path world(int pools) throws Exception {
        String demo;
        try (var resource = Batchsh.class.getResourceAsStream("/io/batchsh/simulator/worlds/demo.json")) {
            demo = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
        int begin = demo.indexOf("[", demo.indexOf("\"pools\""));
        int first = demo.indexOf("{", begin);
        int end = first;
        for (int depth = 0; depth > 0 || end == first; end++) {
            depth += demo.charAt(end) == '{' ? 1 : demo.charAt(end) == '}' ? -1 : 0;
        }
        String pool = demo.substring(first, end);
        String all = IntStream.range(0, pools)
                .mapToObj(i -> pool.replace("\"nightly\"", "\"nightly-%05d\"".formatted(i)))
                .collect(Collectors.joining(","));
        return Files.writeString(
                home.resolve("world.json"),
                demo.substring(0, begin + 1) + all + demo.substring(demo.indexOf("]", end)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            pool list | head 5                                 ; 1
            pool list | where state == active | head 1000      ; 1
            pool list | select id | head 1001                  ; 2
            pool list | first                                  ; 1
            pool list -o tsv                                   ; 3
            """)
    void noPageIsAskedForBeforeItIsNeeded(String line, int pages) throws Exception {
        Path recording = home.resolve("r.batchsh.jsonl");

        Batchsh.Result result =
                new Batchsh(home).run("--simulated=" + world(2500), "--record", recording.toString(), "-c", line);

        assertThat(result.err()).isEqualTo("recording: " + recording + "\n");
        assertThat(Files.readAllLines(recording))
                .filteredOn(record -> record.contains("\"t\":\"call\""))
                .hasSize(pages);
    }

    @Test
    void aRecordingHoldsTheWholeLine() throws Exception {
        Path recording = home.resolve("r.batchsh.jsonl");

        new Batchsh(home).run("--record", recording.toString(), "-c", "pool list | where state == active | count");

        assertThat(recording).content().contains("pool list | where state == active | count", "\"1\\n\"");
    }

    @Test
    void wordsOfTheOuterShellAreNoPipe() {
        assertThat(new Batchsh(home).run("pool", "list", "|", "count").err()).contains("does not know what to do with");
    }

    @Test
    void theExamplesOfTheHelpWork() {
        String help = run("help pipes").out();
        String[] examples = help.substring(help.indexOf("Examples:\n") + 10)
                .lines()
                .map(String::strip)
                .toArray(String[]::new);

        assertThat(examples).hasSizeGreaterThan(4).allSatisfy(example -> {
            assertThat(run(example).status()).isZero();
            assertThat(run(example).out()).isNotEmpty();
        });
    }
}
