package io.batchsh.output;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.batchsh.output.PrinterTest.tree;
import static org.assertj.core.api.Assertions.assertThat;

class TablePrinterTest {

    private record Pool(String id, String state, int nodes, String image) {}

    private static final TableLayout<Pool> LAYOUT = TableLayout.of(
            Column.<Pool>of("Id", Pool::id).minimalWidth(4),
            Column.<Pool>of("State", Pool::state)
                    .priority(1)
                    .styled(text -> text.equals("active") ? Optional.of(Theme.Style.GOOD) : Optional.empty()),
            Column.<Pool>of("Nodes", Pool::nodes).right(),
            Column.<Pool>of("Image", Pool::image).priority(2));

    private static final List<Pool> POOLS = List.of(
            new Pool("render", "active", 4, "ubuntu-2204-hpc"),
            new Pool("日本語", "deleting", 1200, ""),
            new Pool("nightly-regression", "a\nb\tc\u001b[31m", 0, "\u202ex"));

    private static CapturingConsole printed(int width, List<Pool> pools) {
        CapturingConsole console = new CapturingConsole(width);
        new ResultWriter(console, OutputFormat.TABLE, Theme.plain(), Optional.empty()).writeRows(pools, LAYOUT);
        return console;
    }

    private static String derived(Object result, String... query) {
        CapturingConsole console = new CapturingConsole();
        Optional<Query> parsed = Arrays.stream(query).map(Query::parse).findFirst();
        new ResultWriter(console, OutputFormat.TABLE, Theme.plain(), parsed).write(result);
        return console.out();
    }

    @Test
    void alignsCellsOfAnyWidthAndShowsControlCharacters() {
        assertThat(printed(0, POOLS).out()).isEqualTo("""
                Id                  State            Nodes  Image
                ------------------  -------------  -------  ---------------
                render              active               4  ubuntu-2204-hpc
                日本語              deleting          1200
                nightly-regression  a^Jb^Ic^[[31m        0  <U+202E>x
                """);
    }

    @Test
    void dropsColumnsByPriorityAndSaysSo() {
        CapturingConsole console = printed(41, POOLS);

        assertThat(console.out()).isEqualTo("""
                Id                  State          Nodes
                ------------------  -------------  -----
                render              active             4
                日本語              deleting        1200
                nightly-regression  a^Jb^Ic^[[31m      0
                """);
        assertThat(console.err()).isEqualTo("""
                Columns left out, the terminal is too
                narrow: Image. Use -o vertical to see
                everything.
                """);
    }

    @Test
    void cutsCellsWhenNothingMoreCanBeDropped() {
        List<Pool> pools = List.of(new Pool("render", "", 4, ""), new Pool("日本語のとても長い名前のプール", "", 1200, ""));
        CapturingConsole console = printed(28, pools);

        assertThat(console.out()).isEqualTo("""
                Id                     Nodes
                ---------------------  -----
                render                     4
                日本語のとても長い...   1200
                """);
        assertThat(console.err()).contains("State, Image");
    }

    @Test
    void showsRowsBelowThemselvesWhenNobodyCouldReadThemBesideEachOther() {
        assertThat(printed(10, POOLS.subList(0, 2)).out()).isEqualTo("""
                Id       render
                State    active
                Nodes    4
                Image    ubuntu-2204-hpc

                Id       日本語
                State    deleting
                Nodes    1200
                Image
                """);
    }

    @Test
    void showsColumnsBelowEachOtherOnDemand() {
        CapturingConsole console = new CapturingConsole();
        ResultWriter writer = new ResultWriter(console, OutputFormat.VERTICAL, Theme.plain(), Optional.empty());

        writer.writeRows(POOLS.subList(0, 1), LAYOUT);
        writer.write(List.of(tree("name", "p1", "size", 3), tree("name", "p2")));

        assertThat(console.out()).isEqualTo("""
                Id       render
                State    active
                Nodes    4
                Image    ubuntu-2204-hpc
                Name    p1
                Size    3

                Name    p2
                Size
                """);
    }

    @Test
    void neverCutsInAPipe() {
        List<Pool> pools = IntStream.rangeClosed(1, Cells.SAMPLE + 1)
                .mapToObj(i -> new Pool(i <= Cells.SAMPLE ? "p" : "far-longer-than-the-sample", "active", i, ""))
                .toList();

        assertThat(printed(0, pools).out()).endsWith("\nfar-longer-than-the-sample  active       201\n");
    }

    @Test
    void cutsLaterRowsToTheTerminal() {
        List<Pool> pools = IntStream.rangeClosed(1, Cells.SAMPLE + 1)
                .mapToObj(i -> new Pool("p", "active", i, i <= Cells.SAMPLE ? "short" : "x".repeat(80)))
                .toList();
        String last = printed(40, pools)
                .out()
                .lines()
                .reduce((first, second) -> second)
                .orElseThrow();

        assertThat(last).hasSize(40).endsWith("xxx...");
    }

    @Test
    void laterRowsAreNotCutWhereThereIsRoom() {
        List<Pool> pools = IntStream.rangeClosed(1, Cells.SAMPLE + 1)
                .mapToObj(i -> new Pool(i <= Cells.SAMPLE ? "p" : "longer-than-the-sample", "active", i, ""))
                .toList();

        assertThat(printed(60, pools).out()).endsWith("\nlonger-than-the-sample  active       201\n");
    }

    @Test
    void stylesHeadingsAndCells() {
        CapturingConsole console = new CapturingConsole();
        new ResultWriter(console, OutputFormat.TABLE, Theme.full(), Optional.empty())
                .writeRows(POOLS.subList(0, 1), LAYOUT);

        assertThat(console.out().replace("\u001b[0m", "</>").replace("\u001b[", "<"))
                .isEqualTo("""
                <1mId      State      Nodes  Image</>
                <2m------  -------  -------  ---------------</>
                render  <32mactive</>         4  ubuntu-2204-hpc
                """);
    }

    @Test
    void showsOneRowBelowItselfWhenItIsTooWide() {
        CapturingConsole console = new CapturingConsole(20);
        new ResultWriter(console, OutputFormat.TABLE, Theme.plain(), Optional.empty()).write(POOLS.get(0), LAYOUT);

        assertThat(console.out()).isEqualTo("""
                Id       render
                State    active
                Nodes    4
                Image    ubuntu-2204-hpc
                """);
    }

    @Test
    void derivesColumnsAsAzDoesWithNumbersToTheRight() {
        assertThat(derived(List.of(
                        tree("id", "/x", "name", "p1", "tags", tree("a", 1), "none", null),
                        tree("id", "/y", "name", "p2", "size", 3))))
                .isEqualTo("""
                        Name      Size
                        ------  ------
                        p1
                        p2           3
                        """);
        assertThat(derived(tree("name", "p1"))).isEqualTo("Name\n------\np1\n");
        assertThat(derived(List.of("a", "b"))).isEqualTo("Result\n--------\na\nb\n");
        assertThat(derived("a")).isEqualTo("Result\n--------\na\n");
        assertThat(derived(List.of(List.of(1, 2))))
                .isEqualTo("  Column1    Column2\n---------  ---------\n        1          2\n");
    }

    @Test
    void showsWhatAQueryNamesEvenIfAzWouldNot() {
        assertThat(derived(List.of(tree("id", "/x", "tags", List.of(1))), "[].{id: id, tags: tags, none: none}"))
                .isEqualTo("""
                        Id    Tags    None
                        ----  ------  ------
                        /x    [1]
                        """);
    }

    @Test
    void aQueryReplacesTheLayout() {
        CapturingConsole console = new CapturingConsole();
        new ResultWriter(console, OutputFormat.TABLE, Theme.plain(), Optional.of(Query.parse("[?nodes > `3`].id")))
                .writeRows(POOLS.subList(0, 1), LAYOUT);

        assertThat(console.out()).isEqualTo("Result\n--------\nrender\n");
    }

    @Test
    void readsColumnsOfTreesByPath() {
        CapturingConsole console = new CapturingConsole();
        TableLayout<Object> layout =
                TableLayout.of(Column.path("State", "allocation.state"), Column.path("Gone", "a.b"));
        new ResultWriter(console, OutputFormat.TABLE, Theme.plain(), Optional.empty())
                .writeRows(List.of(tree("allocation", tree("state", "steady"))), layout);

        assertThat(console.out()).isEqualTo("State    Gone\n-------  ------\nsteady\n");
    }
}
