package io.batchsh.output;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrinterTest {

    private static final Map<String, Object> POOL = tree(
            "id",
            "p1",
            "state",
            "active",
            "nodes",
            4,
            "ratio",
            0.5,
            "note",
            null,
            "custom",
            true,
            "tags",
            List.of("a", "b"),
            "image",
            tree("offer", "日本 \"q\"", "plan", Map.of(), "versions", List.of()));

    private static final List<Object> POOLS = List.of(POOL, tree("id", "p2", "state", "two\nlines\u001b[2J"));

    static Map<String, Object> tree(Object... keysAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tree.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return tree;
    }

    private static String printed(OutputFormat format, Object result) {
        CapturingConsole console = new CapturingConsole();
        new ResultWriter(console, format, Theme.plain(), Optional.empty()).write(result);
        return console.out();
    }

    @Test
    void printsJsonAsAzDoes() {
        assertThat(printed(OutputFormat.JSON, POOLS)).isEqualTo("""
                [
                  {
                    "id": "p1",
                    "state": "active",
                    "nodes": 4,
                    "ratio": 0.5,
                    "note": null,
                    "custom": true,
                    "tags": [
                      "a",
                      "b"
                    ],
                    "image": {
                      "offer": "日本 \\"q\\"",
                      "plan": {},
                      "versions": []
                    }
                  },
                  {
                    "id": "p2",
                    "state": "two\\nlines\\u001b[2J"
                  }
                ]
                """);
    }

    @Test
    void coloursJsonc() {
        CapturingConsole console = new CapturingConsole();
        Object result = tree("id", "p1", "nodes", 4, "none", List.of());
        new ResultWriter(console, OutputFormat.JSONC, Theme.full(), Optional.empty()).write(result);

        assertThat(console.out().replace("\u001b[0m", "</>").replace("\u001b[", "<"))
                .isEqualTo("""
                {
                  <34m"id"</>: <32m"p1"</>,
                  <34m"nodes"</>: <35m4</>,
                  <34m"none"</>: []
                }
                """);
    }

    @Test
    void printsJsoncWithoutColourAsJson() {
        assertThat(printed(OutputFormat.JSONC, POOLS)).isEqualTo(printed(OutputFormat.JSON, POOLS));
    }

    @Test
    void printsTsvAsAzDoes() {
        assertThat(printed(OutputFormat.TSV, POOLS))
                .isEqualTo("p1\tactive\t4\t0.5\tNone\ttrue\t2\t\np2\ttwo^Jlines^[[2J\n");
        assertThat(printed(OutputFormat.TSV, List.of("a", 1, List.of("x", "y"))))
                .isEqualTo("a\n1\nx\ty\n");
        assertThat(printed(OutputFormat.TSV, "a")).isEqualTo("a\n");
    }

    @Test
    void printsCsv() {
        assertThat(printed(OutputFormat.CSV, POOLS))
                .isEqualTo("id,state,nodes,ratio,note,custom,tags,image\r\n"
                        + "p1,active,4,0.5,,true,\"[\"\"a\"\",\"\"b\"\"]\","
                        + "\"{\"\"offer\"\":\"\"日本 \\\"\"q\\\"\"\"\",\"\"plan\"\":{},\"\"versions\"\":[]}\"\r\n"
                        + "p2,\"two\nlines^[[2J\",,,,,,\r\n");
        assertThat(printed(OutputFormat.CSV, List.of("a", "b,c"))).isEqualTo("Result\r\na\r\n\"b,c\"\r\n");
    }

    @Test
    void csvNamesTheKeysItLeftOut() {
        List<Object> rows = IntStream.rangeClosed(1, Cells.SAMPLE + 1)
                .<Object>mapToObj(i -> i <= Cells.SAMPLE ? tree("id", i) : tree("id", i, "late", true))
                .toList();
        CapturingConsole console = new CapturingConsole();
        new ResultWriter(console, OutputFormat.CSV, Theme.plain(), Optional.empty()).writeRows(rows);

        assertThat(console.err()).contains("first 200 has them: late.");
    }

    @Test
    void printsYaml() {
        assertThat(printed(
                        OutputFormat.YAML,
                        List.of(POOL, tree("1", tree("a", "it's"), "b", List.of(List.of(1, 2), Map.of())), "no")))
                .isEqualTo("""
                        - id: p1
                          state: active
                          nodes: 4
                          ratio: 0.5
                          note: null
                          custom: true
                          tags:
                          - a
                          - b
                          image:
                            offer: "日本 \\"q\\""
                            plan: {}
                            versions: []
                        - '1':
                            a: 'it''s'
                          b:
                          - - 1
                            - 2
                          - {}
                        - 'no'
                        """);
    }

    @Test
    void quotesYamlWheneverInDoubt() {
        List<Object> strings = List.of(
                "plain",
                "two words",
                "a/b_c.d",
                "True",
                "~",
                "",
                "12",
                "1.5",
                "a: b",
                "# no",
                "- x",
                "a\nb",
                " x",
                "\u001b");
        assertThat(printed(OutputFormat.YAML, strings)).isEqualTo("""
                - plain
                - two words
                - a/b_c.d
                - 'True'
                - '~'
                - ''
                - '12'
                - '1.5'
                - 'a: b'
                - '# no'
                - '- x'
                - "a\\nb"
                - ' x'
                - "\\u001b"
                """);
    }

    @Test
    void printsEmptyLists() {
        assertThat(printed(OutputFormat.JSON, List.of())).isEqualTo("[]\n");
        assertThat(printed(OutputFormat.JSONC, List.of())).isEqualTo("[]\n");
        assertThat(printed(OutputFormat.YAML, List.of())).isEqualTo("[]\n");
        assertThat(printed(OutputFormat.TSV, List.of())).isEmpty();
        assertThat(printed(OutputFormat.CSV, List.of())).isEmpty();
        assertThat(printed(OutputFormat.TABLE, List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void printsNothingForNull(OutputFormat format) {
        assertThat(printed(format, null)).isEmpty();
    }

    @Test
    void noneTakesEveryRowAndPrintsNothing() {
        AtomicInteger taken = new AtomicInteger();
        CapturingConsole console = new CapturingConsole();
        new ResultWriter(console, OutputFormat.NONE, Theme.plain(), Optional.empty()).writeRows(counted(1000, taken));

        assertThat(taken).hasValue(1000);
        assertThat(console.out()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void printsBeforeTakingMoreThanTheSample(OutputFormat format) {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger takenBeforeFirst = new AtomicInteger();
        CapturingConsole console = new CapturingConsole();
        Console watching = Console.tee(console, new OutputListener() {
            @Override
            public void out(String text) {
                takenBeforeFirst.compareAndSet(0, taken.get());
            }

            @Override
            public void err(String text) {}
        });
        new ResultWriter(watching, format, Theme.plain(), Optional.empty()).writeRows(counted(100_000, taken));

        assertThat(takenBeforeFirst.get()).isBetween(1, Cells.SAMPLE);
        assertThat(taken).hasValue(100_000);
        assertThat(console.out().lines()).hasSizeGreaterThanOrEqualTo(100_000);
    }

    private static Iterable<Object> counted(int rows, AtomicInteger taken) {
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return taken.get() < rows;
            }

            @Override
            public Object next() {
                return Map.of("name", "row " + taken.incrementAndGet());
            }
        };
    }
}
