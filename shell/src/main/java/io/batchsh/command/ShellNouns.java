package io.batchsh.command;

import io.batchsh.command.FirstWord.Alone;
import java.util.List;

/** The commands for the shell itself. */
record ShellNouns(CommandTable table, LineRunner lines) implements Nouns {

    private static final List<String> WORDS =
            List.of("config", "alias", "jobs", "history", "tutorial", "completion", "run", "watch", "help", "exit");

    @Override
    public List<String> words() {
        return WORDS;
    }

    @Override
    public FirstWord behind(String word) {
        return switch (word) {
            case "config" ->
                Noun.of(
                        "Your settings, and where each comes from.",
                        ConfigCommand.ListSettings.class,
                        ConfigCommand.ShowSetting.class,
                        ConfigCommand.SetSetting.class,
                        ConfigCommand.UnsetSetting.class);
            case "alias" ->
                new Noun(
                        "Your own words for lines.",
                        VerbOf.of(AliasCommand.ListAliases.class),
                        VerbOf.of(AliasCommand.SetAlias.class, own -> new AliasCommand.SetAlias(own, table)),
                        VerbOf.of(AliasCommand.DeleteAlias.class));
            case "jobs" -> new Alone("Lines that run behind the prompt.", VerbOf.of(JobsCommand.class));
            case "history" -> new Alone("What was typed at the prompt.", VerbOf.of(HistoryCommand.class));
            case "tutorial" ->
                new Noun(
                        "Learn by doing, on a simulated Azure of its own.",
                        VerbOf.of(TutorialCommand.ListTutorials.class),
                        VerbOf.of(
                                TutorialCommand.StartTutorial.class,
                                own -> new TutorialCommand.StartTutorial(own, lines)),
                        VerbOf.of(TutorialCommand.NextStep.class),
                        VerbOf.of(TutorialCommand.Hint.class),
                        VerbOf.of(TutorialCommand.SkipStep.class, own -> new TutorialCommand.SkipStep(own, lines)),
                        VerbOf.of(TutorialCommand.StopTutorial.class));
            case "completion" ->
                new Noun(
                        "Tab in the shell that batchsh is started from.",
                        VerbOf.of(CompletionCommand.Bash.class, own -> new CompletionCommand.Bash(own, table)),
                        VerbOf.of(CompletionCommand.Zsh.class, own -> new CompletionCommand.Zsh(own, table)),
                        VerbOf.of(CompletionCommand.Fish.class, own -> new CompletionCommand.Fish(own, table)),
                        VerbOf.of(CompletionInstallCommand.class, own -> new CompletionInstallCommand(own, table)),
                        VerbOf.of(CompletionCommand.Refresh.class));
            case "run" -> new Alone("Run a Groovy script in this session.", VerbOf.of(RunCommand.class));
            case "watch" ->
                new Alone(
                        "Run a line that reads again and again, and mark what has changed.",
                        VerbOf.of(WatchCommand.class));
            case "help" ->
                new Alone("Explain the commands.", VerbOf.of(HelpCommand.class, own -> new HelpCommand(own, table)));
            case "exit" -> new Alone("Leave the shell.", VerbOf.of(ExitCommand.class));
            default -> throw new IllegalArgumentException(word);
        };
    }
}
