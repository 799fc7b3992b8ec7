package io.batchsh.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The settings there are. */
@SuppressWarnings("ImmutableEnumChecker") // The kinds are records of copied lists.
public enum ConfigurationKey {
    CONTEXT(
            "context",
            new ValueKind.Text("the name of a context"),
            "simulated",
            InProject.ALLOWED,
            "The context to start in."),
    WORLD(
            "simulator.world",
            new ValueKind.Text("the name of a world, or a file"),
            "demo",
            InProject.ALLOWED,
            "The world that the simulated Azure begins in."),
    FORMAT(
            "output.format",
            new ValueKind.OneOf(List.of("table", "vertical", "json", "jsonc", "yaml", "tsv", "csv", "none")),
            "table",
            InProject.ALLOWED,
            "How results are printed at the prompt."),
    COLOR(
            "output.color",
            new ValueKind.OneOf(List.of("auto", "always", "never")),
            "auto",
            InProject.ALLOWED,
            "When to colour."),
    THEME(
            "output.theme",
            new ValueKind.OneOf(List.of("dark", "light", "mono")),
            "dark",
            InProject.ALLOWED,
            "Colours for a dark or a light background; mono has bold and dim only."),
    PAGER(
            "output.pager",
            new ValueKind.Text("auto, never, or a command such as less -FRX"),
            "auto",
            InProject.REFUSED,
            "What shows a result that is longer than the screen, at the prompt."),
    EDITING_MODE(
            "line.editing-mode",
            new ValueKind.OneOf(List.of("emacs", "vi")),
            "emacs",
            InProject.ALLOWED,
            "The keys that edit the line."),
    HIGHLIGHT("line.highlight", new ValueKind.Flag(), "true", InProject.ALLOWED, "Colour the line while it is typed."),
    SUGGESTIONS(
            "line.suggestions",
            new ValueKind.Flag(),
            "true",
            InProject.ALLOWED,
            "Show the rest of an earlier line behind the cursor; the right arrow takes it."),
    VALIDATION(
            "line.validation",
            new ValueKind.Flag(),
            "true",
            InProject.ALLOWED,
            "Say what a line lacks when Enter is pressed, and keep the line."),
    EDITOR(
            "line.editor",
            new ValueKind.Text("a command"),
            "",
            InProject.REFUSED,
            "What edits a line after Ctrl-X Ctrl-E; $VISUAL or $EDITOR if empty."),
    HISTORY_SIZE(
            "history.size",
            new ValueKind.WholeNumber(0, 1_000_000),
            "10000",
            InProject.ALLOWED,
            "How many lines the history keeps."),
    PROMPT(
            "prompt.parts",
            new ValueKind.Names("account, region, context, read-only, recording"),
            "account,region,context,read-only,recording",
            InProject.ALLOWED,
            "What the prompt shows."),
    TOOLBAR(
            "prompt.toolbar",
            new ValueKind.Flag(),
            "false",
            InProject.ALLOWED,
            "A line at the bottom: sign-in, free cores, background jobs."),
    PRODUCTION(
            "safety.production-contexts",
            new ValueKind.Names("names of contexts; * stands for anything"),
            "prod*,*-prod,production",
            InProject.ADDS,
            "Contexts that real users depend on: coloured, and every change asks for the account's name."),
    READ_ONLY("safety.read-only", new ValueKind.Flag(), "false", InProject.STRENGTHENS, "Refuse every change.");

    /** What a file in a project may say of a setting. It may come from a stranger, and must not run or loosen anything. */
    enum InProject {
        ALLOWED,
        /** It counts only where it is true. */
        STRENGTHENS,
        /** It adds names and takes none away. */
        ADDS,
        REFUSED
    }

    private final String word;
    private final ValueKind kind;
    private final String otherwise;
    private final InProject inProject;
    private final String description;

    ConfigurationKey(String word, ValueKind kind, String otherwise, InProject inProject, String description) {
        this.word = word;
        this.kind = kind;
        this.otherwise = otherwise;
        this.inProject = inProject;
        this.description = description;
    }

    /** The name in files and commands, such as {@code output.format}. */
    public String word() {
        return word;
    }

    public ValueKind kind() {
        return kind;
    }

    /** The value where nobody says one. */
    public String otherwise() {
        return otherwise;
    }

    InProject inProject() {
        return inProject;
    }

    /** One sentence. */
    public String description() {
        return description;
    }

    /** The environment variable that sets it, such as {@code BATCHSH_OUTPUT_FORMAT}. */
    public String variable() {
        return switch (this) {
            // Short names, as those of other programs are.
            case COLOR -> "BATCHSH_COLOR";
            case PAGER -> "BATCHSH_PAGER";
            default ->
                "BATCHSH_" + word.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        };
    }

    /** The setting of a name. */
    public static Optional<ConfigurationKey> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word.equals(word)).findFirst();
    }
}
