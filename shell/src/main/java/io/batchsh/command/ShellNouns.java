package io.batchsh.command;

/** The commands for the shell itself. */
final class ShellNouns {

    private ShellNouns() {}

    static void addTo(CommandTable table, LineRunner lines) {
        table.noun(
                "config",
                "Your settings, and where each comes from.",
                ConfigCommand.ListSettings::new,
                ConfigCommand.ShowSetting::new,
                ConfigCommand.SetSetting::new,
                ConfigCommand.UnsetSetting::new);
        table.noun(
                "alias",
                "Your own words for lines.",
                AliasCommand.ListAliases::new,
                own -> new AliasCommand.SetAlias(own, table),
                AliasCommand.DeleteAlias::new);
        table.word("jobs", "Lines that run behind the prompt.", JobsCommand::new);
        table.word("history", "What was typed at the prompt.", HistoryCommand::new);
        table.noun(
                "tutorial",
                "Learn by doing, on a simulated Azure of its own.",
                TutorialCommand.ListTutorials::new,
                own -> new TutorialCommand.StartTutorial(own, lines),
                TutorialCommand.NextStep::new,
                TutorialCommand.Hint::new,
                own -> new TutorialCommand.SkipStep(own, lines),
                TutorialCommand.StopTutorial::new);
        table.noun(
                "completion",
                "Tab in the shell that batchsh is started from.",
                own -> new CompletionCommand.Bash(own, table),
                own -> new CompletionCommand.Zsh(own, table),
                own -> new CompletionCommand.Fish(own, table),
                own -> new CompletionInstallCommand(own, table),
                CompletionCommand.Refresh::new);
        table.word("run", "Run a Groovy script in this session.", RunCommand::new);
        table.word("watch", "Run a line that reads again and again, and mark what has changed.", WatchCommand::new);
        table.word("help", "Explain the commands.", own -> new HelpCommand(own, table));
        table.word("exit", "Leave the shell.", ExitCommand::new);
    }
}
