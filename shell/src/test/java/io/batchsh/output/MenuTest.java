package io.batchsh.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MenuTest {

    private static final StandardStreams TERMINAL = new StandardStreams(true, true, true, true, () -> 80);

    private final Menu menu = new Menu(
            "Size",
            List.of(
                    new Menu.Item("Standard_D2s_v3", "2 vCPUs"),
                    new Menu.Item("Standard_D4s_v3", "4 vCPUs"),
                    new Menu.Item("Standard_F4s", "4 vCPUs")));
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private Optional<Integer> choose(String typed) {
        return new StandardConsole(
                        new ByteArrayInputStream(typed.getBytes(UTF_8)),
                        new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
                        new PrintStream(shown, false, UTF_8),
                        TERMINAL)
                .choose(menu);
    }

    @Test
    void aNumberOrAPartOfANameTakesAnItemAndNothingTheFirst() {
        assertThat(choose("2\n")).contains(1);
        assertThat(choose("\n")).contains(0);
        assertThat(choose("f4S\n")).contains(2);
        assertThat(shown.toString(UTF_8))
                .contains("Size:\n   1  Standard_D2s_v3  (2 vCPUs)\n")
                .contains("Number, or a part of the name [1]: ");
    }

    @Test
    void aPartThatSeveralHaveNarrowsAndOneThatNoneHasIsSaid() {
        assertThat(choose("4 vcpus\n\n")).contains(1);
        assertThat(shown.toString(UTF_8)).contains("[2]: ");
        assertThat(choose("nonsense\n9\n3\n")).contains(2);
        assertThat(shown.toString(UTF_8))
                .contains("Nothing here is 'nonsense'.")
                .contains("Nothing here is '9'.");
    }

    @Test
    void theEndOfTheInputDeclines() {
        assertThat(choose("")).isEmpty();
    }

    @Test
    void everyWordOfAFilterMustOccur() {
        assertThat(menu.matching("standard 4")).containsExactly(1, 2);
        assertThat(menu.matching("")).containsExactly(0, 1, 2);
        assertThat(menu.matching("d4 2")).isEmpty();
        assertThatThrownBy(() -> new Menu("x", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListenerHearsWhatWasTaken() {
        List<String> heard = new ArrayList<>();
        Console console = Console.tee(
                new StandardConsole(
                        new ByteArrayInputStream("3\n".getBytes(UTF_8)),
                        new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
                        new PrintStream(shown, false, UTF_8),
                        TERMINAL),
                new OutputListener() {
                    @Override
                    public void out(String text) {}

                    @Override
                    public void err(String text) {
                        heard.add(text);
                    }
                });

        assertThat(console.canGuide()).isTrue();
        assertThat(console.choose(menu)).contains(2);
        assertThat(heard).containsExactly("Size: Standard_F4s\n");
    }

    @Test
    void aPipeCannotBeGuided() {
        try (StandardConsole console = new StandardConsole(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(shown, false, UTF_8),
                new PrintStream(shown, false, UTF_8),
                StandardStreams.PIPES)) {
            assertThat(console.canGuide()).isFalse();
        }
    }
}
