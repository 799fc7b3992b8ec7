package io.batchsh.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** That the page of results can be written on, and says of every goal whether it is reached. Nothing here looks at a clock. */
class BenchmarkPageTest {

    private static final Path FILE = Path.of("../docs/benchmarks.md");

    private static BenchmarkPage page() throws IOException {
        return new BenchmarkPage(Files.readString(FILE));
    }

    @Test
    void hasAPlaceForEveryChapter() throws IOException {
        List<String> places = new ArrayList<>(List.of(BenchmarkPage.MACHINE, BenchmarkPage.GOALS));
        Benchmark.chapters().forEach(chapter -> places.add(chapter.name()));
        places.add("loops");
        assertThat(page().places()).containsOnlyKeys(places);
        assertThat(page().text().split("<!-- ", -1)).hasSize(2 * places.size() + 1);
    }

    @Test
    void isMeasuredInEveryPart() throws IOException {
        assertThat(page().places())
                .allSatisfy((name, content) -> assertThat(content).as(name).contains("|---|"));
    }

    @Test
    void saysOfEveryGoalWhetherItIsReached() throws IOException {
        assertThat(page().goals().values()).hasSizeGreaterThanOrEqualTo(14).allSatisfy(goal -> {
            assertThat(goal.goal()).isNotBlank();
            assertThat(goal.measured()).isNotBlank();
        });
    }

    @Test
    void showsPicturesThatAreThere() throws IOException {
        List<String> pictures = Pattern.compile("\\(benchmarks/([^)]+)\\)")
                .matcher(page().text())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(pictures).hasSize(4).allSatisfy(picture -> assertThat(
                        FILE.resolveSibling(picture.substring(1, picture.length() - 1)))
                .isRegularFile());
    }

    @Test
    void keepsGoalsThatWereNotMeasuredAgain() {
        BenchmarkPage page = new BenchmarkPage("a\n<!-- measured: goals -->\n<!-- end: goals -->\nb\n")
                .withGoals(List.of(
                        Goal.atMost("first", "x", "<= 2", 2, 1.5, "%.1f"),
                        Goal.notMeasured("second", "", "<= 3", "no az")))
                .withGoals(List.of(Goal.atLeast("second", "", "> 3", 3, 2, "%.0f")));
        assertThat(page.text()).startsWith("a\n").endsWith("\nb\n");
        assertThat(page.goals().get("first").measured()).isEqualTo("1.5");
        assertThat(page.goals().get("first").verdict()).isEqualTo(Goal.Verdict.REACHED);
        assertThat(page.goals().get("second").verdict()).isEqualTo(Goal.Verdict.MISSED);
    }

    @Test
    void writesAtAPlaceAndNowhereElse() {
        BenchmarkPage page = new BenchmarkPage(
                "<!-- measured: a -->\n<!-- end: a -->\nmiddle $1\n<!-- measured: b -->\nold\n<!-- end: b -->\n");
        assertThat(page.with("a", "new $2\n").text())
                .isEqualTo(
                        "<!-- measured: a -->\nnew $2\n<!-- end: a -->\nmiddle $1\n<!-- measured: b -->\nold\n<!-- end: b -->\n");
        assertThatIllegalArgumentException().isThrownBy(() -> page.with("c", ""));
    }
}
