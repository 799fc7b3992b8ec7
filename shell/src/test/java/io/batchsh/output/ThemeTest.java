package io.batchsh.output;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThemeTest {

    @ParameterizedTest
    @CsvSource({
        "AUTO,   '',     '', xterm, true,  true",
        "AUTO,   '',     '', xterm, false, false",
        "AUTO,   '',     '', dumb,  true,  false",
        "AUTO,   '',     1,  xterm, true,  false",
        "AUTO,   always, 1,  dumb,  false, true",
        "AUTO,   Never,  '', xterm, true,  false",
        "AUTO,   auto,   1,  xterm, true,  false",
        "AUTO,   purple, '', xterm, true,  true",
        "ALWAYS, never,  1,  dumb,  false, true",
        "NEVER,  always, '', xterm, true,  false"
    })
    void theFlagDecidesThenTheEnvironmentThenTheStream(
            ColorMode flag, String variable, String noColor, String term, boolean terminal, boolean coloured) {
        Map<String, String> environment = Map.of("BATCHSH_COLOR", variable, "NO_COLOR", noColor, "TERM", term);
        assertThat(Theme.resolve(flag, environment, terminal).isColoured()).isEqualTo(coloured);
    }

    @Test
    void theFirstLocaleSetTellsWhetherUnicodeIsShown() {
        Map<String, String> environment = new HashMap<>(Map.of("LANG", "de_DE.UTF-8"));
        assertThat(Theme.resolve(ColorMode.AUTO, environment, true).isUnicode()).isTrue();
        environment.put("LC_ALL", "C");
        assertThat(Theme.resolve(ColorMode.AUTO, environment, true).isUnicode()).isFalse();
        assertThat(Theme.resolve(ColorMode.AUTO, Map.of(), true).isUnicode()).isFalse();
    }

    @Test
    void rendersWithoutColourToTheTextItself() {
        assertThat(Theme.plain().render(Theme.Style.BAD, "gone")).isEqualTo("gone");
    }

    @Test
    void untrustedTextCannotLeaveItsStyle() {
        assertThat(Theme.full().render(Theme.Style.WARNING, "a\u001b[0mb")).isEqualTo("\u001b[33ma^[[0mb\u001b[0m");
    }

    @Test
    void eachPaletteHasItsColoursAndTheConsoleKnowsThemAll() {
        Theme light = Theme.full().in(Theme.Palette.LIGHT);
        Theme mono = Theme.full().in(Theme.Palette.MONO);

        assertThat(light.render(Theme.Style.WARNING, "x"))
                .isNotEqualTo(Theme.full().render(Theme.Style.WARNING, "x"));
        assertThat(mono.render(Theme.Style.GOOD, "x")).isEqualTo("x");
        for (Theme theme : new Theme[] {Theme.full(), light, mono}) {
            for (Theme.Style style : Theme.Style.values()) {
                String dressed = theme.render(style, "x");
                assertThat(ControlCharacters.visibleStyled(dressed)).isEqualTo(dressed);
                assertThat(Theme.undressed(dressed)).isEqualTo("x");
            }
        }
    }
}
