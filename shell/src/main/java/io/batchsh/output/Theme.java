package io.batchsh.output;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The look of one stream: what each meaning is dressed in, and which characters the stream can show. */
public final class Theme {

    private static final String RESET = "\u001b[0m";
    private static final Pattern DRESS = Pattern.compile("\u001b\\[[0-9;]*m");

    /** What a piece of text means; the look follows from it. */
    public enum Style {
        HEADING("\u001b[1m", "\u001b[1m", "\u001b[1m"),
        DIM("\u001b[2m", "\u001b[2m", "\u001b[2m"),
        GOOD("\u001b[32m", "\u001b[32m", ""),
        WARNING("\u001b[33m", "\u001b[38;5;130m", "\u001b[1m"),
        BAD("\u001b[31m", "\u001b[31m", "\u001b[1m"),
        /** Anything that is not really Azure. */
        SIMULATED("\u001b[36m", "\u001b[34m", "\u001b[2m"),
        /** Anything that real users depend on. */
        PRODUCTION("\u001b[1;31m", "\u001b[1;31m", "\u001b[7m"),
        /** A literal value inside a sentence or a document. */
        VALUE("\u001b[35m", "\u001b[35m", ""),
        /** A name in front of a value. */
        KEY("\u001b[34m", "\u001b[34m", ""),
        /** What is not as it was. */
        CHANGED("\u001b[7m", "\u001b[7m", "\u001b[7m");

        private final String dark;
        private final String light;
        private final String mono;

        Style(String dark, String light, String mono) {
            this.dark = dark;
            this.light = light;
            this.mono = mono;
        }

        private String start(Palette palette) {
            return switch (palette) {
                case DARK -> dark;
                case LIGHT -> light;
                case MONO -> mono;
            };
        }
    }

    /** Which colours a background bears. */
    public enum Palette {
        DARK,
        LIGHT,
        /** Bold and dim, no colour. */
        MONO
    }

    private final boolean coloured;
    private final boolean unicode;
    private final Palette palette;

    private Theme(boolean coloured, boolean unicode, Palette palette) {
        this.coloured = coloured;
        this.unicode = unicode;
        this.palette = palette;
    }

    /** No colour, ASCII only. */
    public static Theme plain() {
        return new Theme(false, false, Palette.DARK);
    }

    /** Colour, and Unicode characters. */
    public static Theme full() {
        return new Theme(true, true, Palette.DARK);
    }

    /**
     * The theme of a stream. The flag decides unless it is {@code AUTO}, then {@code BATCHSH_COLOR} likewise, then a
     * non-empty {@code NO_COLOR} (no-color.org), then {@code TERM=dumb}, then whether the stream is a terminal. Unicode is
     * used where {@code LC_ALL}, {@code LC_CTYPE} or {@code LANG}, the first that is set, names UTF-8.
     *
     * @param flag what {@code --color} said
     * @param environment the environment variables
     * @param terminal whether the stream is a terminal
     */
    public static Theme resolve(ColorMode flag, Map<String, String> environment, boolean terminal) {
        return new Theme(isColoured(flag, environment, terminal), isUnicode(environment), Palette.DARK);
    }

    private static boolean isColoured(ColorMode flag, Map<String, String> environment, boolean terminal) {
        String variable = environment.getOrDefault("BATCHSH_COLOR", "");
        for (String mode : new String[] {flag.toString(), variable.toLowerCase(Locale.ROOT)}) {
            if (mode.equals(ColorMode.ALWAYS.toString())) {
                return true;
            }
            if (mode.equals(ColorMode.NEVER.toString())) {
                return false;
            }
        }
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"))
                && terminal;
    }

    private static boolean isUnicode(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
            if (!locale.isEmpty()) {
                return locale.contains("utf-8") || locale.contains("utf8");
            }
        }
        return environment.containsKey("WT_SESSION");
    }

    public boolean isColoured() {
        return coloured;
    }

    /** The same in other colours. */
    public Theme in(Palette other) {
        return new Theme(coloured, unicode, other);
    }

    /** The colours it has. */
    public Palette palette() {
        return palette;
    }

    /** Whether the stream shows characters beyond ASCII. */
    public boolean isUnicode() {
        return unicode;
    }

    /** The mark of text cut short. */
    String ellipsis() {
        return unicode ? "…" : "...";
    }

    /** The text without any style that a theme gave it, as a recording keeps it. */
    public static String undressed(String text) {
        return text.indexOf('\u001b') < 0 ? text : DRESS.matcher(text).replaceAll("");
    }

    /** The text in a style, its control characters made visible except line ends and tabs. */
    public String render(Style style, String text) {
        Objects.requireNonNull(style, "style is null");
        String visible = ControlCharacters.visibleText(text);
        String start = style.start(palette);
        return coloured && !visible.isEmpty() && !start.isEmpty() ? start + visible + RESET : visible;
    }

    /** Whether a terminal sequence that begins at an index is one that a theme writes; its length, or 0. */
    static int sequenceAt(String text, int index) {
        if (text.startsWith(RESET, index)) {
            return RESET.length();
        }
        for (Style style : Style.values()) {
            for (Palette palette : Palette.values()) {
                String start = style.start(palette);
                if (!start.isEmpty() && text.startsWith(start, index)) {
                    return start.length();
                }
            }
        }
        return 0;
    }
}
