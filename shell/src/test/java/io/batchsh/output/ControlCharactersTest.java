package io.batchsh.output;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ControlCharactersTest {

    @Test
    void showsWhatATerminalWouldObey() {
        assertThat(ControlCharacters.visible("a\u001b]0;x\u0007\u007f\u009b\u202e\n\tz\ud800"))
                .isEqualTo("a^[]0;x^G^?<U+009B><U+202E>^J^Iz<U+D800>");
    }

    @Test
    void keepsLineEndsAndTabsOnlyWhereAsked() {
        assertThat(ControlCharacters.visibleText("a\n\tb\r\u001b[2J")).isEqualTo("a\n\tb^M^[[2J");
    }

    @Test
    void keepsTheSequencesOfTheThemeOnly() {
        assertThat(ControlCharacters.visibleStyled(Theme.full().render(Theme.Style.BAD, "x") + "\u001b[8mhidden"))
                .isEqualTo("\u001b[31mx\u001b[0m^[[8mhidden");
    }

    @Test
    void leavesOtherScriptsAndEmojiAlone() {
        String text = "Grüße 日本語 עברית 👩‍💻";
        assertThat(ControlCharacters.visible(text)).isSameAs(text);
    }

    @Property(tries = 500)
    void leavesNoControlCharacterAndChangesNothingTwice(@ForAll String text) {
        String visible = ControlCharacters.visible(text);

        assertThat(visible.chars().noneMatch(c -> ControlCharacters.isControl((char) c)))
                .isTrue();
        assertThat(ControlCharacters.visible(visible)).isEqualTo(visible);
    }
}
