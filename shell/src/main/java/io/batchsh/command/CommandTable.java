package io.batchsh.command;

import io.batchsh.command.Verb.CommonOptions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands by their first word. The parser of a word is built when a line begins with it, so that a line costs no more
 * than its own command.
 */
final class CommandTable {

    private record Entry(String description, Function<CommandContext, CommandLine> parser) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> aliases = Map.of("quit", "exit");
    private final CommandContext context;

    /** @param lines runs lines for commands that do */
    CommandTable(CommandContext context, LineRunner lines) {
        this.context = context;
        word("login", "Sign in to Azure.", LoginCommand::new);
        noun(
                "context",
                "Where commands go to.",
                ContextCommand.ListContexts::new,
                ContextCommand.ShowContext::new,
                ContextCommand.SaveContext::new,
                ContextCommand.UseContext::new,
                ContextCommand.DeleteContext::new);
        noun(
                "subscription",
                "The subscriptions of the tenant.",
                SubscriptionCommand.ListSubscriptions::new,
                SubscriptionCommand.UseSubscription::new);
        noun(
                "account",
                "The Batch account.",
                AccountCommand.ListAccounts::new,
                AccountCommand.ShowAccount::new,
                AccountCommand.UseAccount::new);
        noun(
                "vm",
                "The virtual machines that images are made from.",
                VmCommand.ListMachines::new,
                VmCommand.ShowMachine::new,
                VmCommand.CheckMachine::new,
                VmCommand.StartMachine::new,
                VmCommand.DeallocateMachine::new,
                VmCommand.GeneralizeMachine::new,
                VmCaptureCommand::new);
        noun("disk", "The managed disks of the subscription.", DiskCommand.ListDisks::new, DiskCommand.ShowDisk::new);
        noun(
                "snapshot",
                "Copies of managed disks as they were at a moment.",
                SnapshotCommand.ListSnapshots::new,
                SnapshotCommand.ShowSnapshot::new,
                SnapshotCommand.CreateSnapshot::new,
                SnapshotCommand.DeleteSnapshot::new);
        noun(
                "managed-image",
                "Images outside galleries; a step on the way there.",
                ManagedImageCommand.ListImages::new,
                ManagedImageCommand.ShowImage::new,
                ManagedImageCreateCommand::new,
                ManagedImageCommand.DeleteImage::new);
        noun(
                "vhd",
                "Virtual hard disks in storage accounts.",
                VhdCommand.ListVhds::new,
                VhdCommand.CheckVhd::new,
                VhdImportCommand::new);
        noun("image", "The whole way to an image, in one run.", ImagePrepareCommand::new);
        noun(
                "gallery",
                "The Azure Compute Galleries of the subscription.",
                GalleryCommand.ListGalleries::new,
                GalleryCommand.ShowGallery::new,
                GalleryCommand.CreateGallery::new,
                GalleryCommand.DeleteGallery::new);
        noun(
                "image-definition",
                "What the versions of an image have in common.",
                ImageDefinitionCommand.ListDefinitions::new,
                ImageDefinitionCommand.ShowDefinition::new,
                ImageDefinitionCreateCommand::new,
                ImageDefinitionCommand.DeleteDefinition::new);
        noun(
                "image-version",
                "The versions of an image; a pool is created from one.",
                ImageVersionCommand.ListVersions::new,
                ImageVersionCommand.ShowVersion::new,
                ImageVersionCreateCommand::new,
                ImageVersionReplicateCommand::new,
                ImageVersionCommand.WaitVersion::new,
                ImageVersionCommand.ShowUsage::new,
                ImageVersionCommand.DeleteVersion::new);
        noun(
                "node-agent-sku",
                "The node agents that the Batch service offers.",
                NodeAgentSkuCommand.ListNodeAgentSkus::new);
        noun("vm-size", "The virtual machine sizes that Batch offers.", VmSizeCommand.ListVmSizes::new);
        entries.put("pool", new Entry("The pools of the account.", CommandTable::pool));
        noun(
                "preflight",
                "The rules that pool check and pool create apply.",
                PreflightCommand.ListRules::new,
                PreflightCommand.ExplainRule::new);
        noun(
                "provider",
                "The resource providers of a subscription.",
                ProviderCommand.ListProviders::new,
                ProviderCommand.ShowProvider::new,
                ProviderCommand.RegisterProvider::new,
                ProviderCommand.UnregisterProvider::new);
        noun(
                "role",
                "What this sign-in may do, and the roles that let it.",
                RoleCommand.CheckRoles::new,
                RoleCommand.ListRoles::new,
                RoleCommand.GrantRole::new,
                RoleCommand.RevokeRole::new);
        entries.put("node", new Entry("The compute nodes of a pool.", NodeNoun::parser));
        noun(
                "job",
                "The jobs of the account.",
                JobCommand.ListJobs::new,
                JobCommand.ShowJob::new,
                JobCreateCommand::new,
                JobCommand.DisableJob::new,
                JobCommand.EnableJob::new,
                JobCommand.TerminateJob::new,
                JobCommand.DeleteJob::new);
        noun(
                "task",
                "The tasks of a job.",
                TaskCommand.ListTasks::new,
                TaskCommand.ShowTask::new,
                TaskAddCommand::new,
                TaskCommand.PrintOutput::new,
                TaskCommand.ListTaskFiles::new,
                TaskCommand.DeleteTask::new);
        noun("quota", "What limits the pools of the account.", QuotaCommand.ShowQuota::new);
        noun("record", "Record what follows.", RecordCommand.StartRecording::new, RecordCommand.StopRecording::new);
        noun(
                "recording",
                "Recordings of earlier runs.",
                RecordingPlayCommand::new,
                RecordingCommand.ShowRecording::new,
                RecordingRunCommand.ListParameters::new,
                RecordingRunCommand.PlanRecording::new,
                RunRecordingCommand::new,
                RecordingRunCommand.VerifyRecording::new,
                RecordingRunCommand.UndoRecording::new,
                RecordingRunCommand.RecoverRecording::new,
                RecordingExportCommand::new,
                RecordingEditCommand::new,
                RecordingConvertCommand::new,
                RecordingTrustCommand.LintRecording::new,
                RecordingTrustCommand.DiffRecordings::new,
                RecordingTrustCommand.SignRecording::new,
                RecordingTrustCommand.VerifySignature::new);
        entries.put("simulator", new Entry("The simulated Azure: faults, saved states, its clock.", own -> {
            CommandLine simulator = parser(
                    own,
                    "simulator",
                    "The simulated Azure: faults, saved states, its clock.",
                    SimulatorCommand.ShowSimulator::new,
                    SimulatorCommand.ListWorlds::new,
                    SimulatorCommand.Clock::new,
                    SimulatorCommand.SaveState::new,
                    SimulatorCommand.LoadState::new,
                    SimulatorCommand.ResetState::new,
                    SimulatorCommand.ForkState::new,
                    SimulatorCommand.ExplainOperation::new,
                    SimulatorCommand.ServeSimulator::new);
            simulator.addSubcommand(parser(
                    own,
                    "fault",
                    "What shall go wrong in the simulated Azure.",
                    SimulatorFaultCommand.AddFault::new,
                    SimulatorFaultCommand.ListFaults::new,
                    SimulatorFaultCommand.ClearFaults::new));
            return simulator;
        }));
        noun(
                "config",
                "Your settings, and where each comes from.",
                ConfigCommand.ListSettings::new,
                ConfigCommand.ShowSetting::new,
                ConfigCommand.SetSetting::new,
                ConfigCommand.UnsetSetting::new);
        noun(
                "alias",
                "Your own words for lines.",
                AliasCommand.ListAliases::new,
                own -> new AliasCommand.SetAlias(own, this),
                AliasCommand.DeleteAlias::new);
        word("jobs", "Lines that run behind the prompt.", JobsCommand::new);
        word("history", "What was typed at the prompt.", HistoryCommand::new);
        noun(
                "tutorial",
                "Learn by doing, on a simulated Azure of its own.",
                TutorialCommand.ListTutorials::new,
                own -> new TutorialCommand.StartTutorial(own, lines),
                TutorialCommand.NextStep::new,
                TutorialCommand.Hint::new,
                own -> new TutorialCommand.SkipStep(own, lines),
                TutorialCommand.StopTutorial::new);
        noun(
                "completion",
                "Tab in the shell that batchsh is started from.",
                own -> new CompletionCommand.Bash(own, this),
                own -> new CompletionCommand.Zsh(own, this),
                own -> new CompletionCommand.Fish(own, this),
                own -> new CompletionInstallCommand(own, this),
                CompletionCommand.Refresh::new);
        word("run", "Run a Groovy script in this session.", RunCommand::new);
        word("watch", "Run a line that reads again and again, and mark what has changed.", WatchCommand::new);
        word("help", "Explain the commands.", own -> new HelpCommand(own, this));
        word("exit", "Leave the shell.", ExitCommand::new);
    }

    private static CommandLine pool(CommandContext context) {
        CommandLine pool = parser(
                context,
                "pool",
                "The pools of the account.",
                PoolCommand.ListPools::new,
                PoolCommand.ShowPool::new,
                PoolCommand.CheckPool::new,
                PoolCreateCommand::new,
                PoolCommand.WaitPool::new,
                PoolWatchCommand::new,
                PoolTestCommand::new,
                PoolPatchCommand::new,
                PoolUpdateCommand::new,
                PoolCommand.ResizePool::new,
                PoolStopCommand::new,
                PoolCommand.DeletePool::new);
        pool.addSubcommand(parser(
                context,
                "autoscale",
                "A formula that decides how many nodes a pool has.",
                PoolAutoScaleCommand.ShowAutoScale::new,
                PoolAutoScaleCommand.EnableAutoScale::new,
                PoolAutoScaleCommand.EvaluateAutoScale::new,
                PoolAutoScaleCommand.DisableAutoScale::new));
        return pool;
    }

    @SafeVarargs
    private void noun(String name, String description, Function<CommandContext, Verb>... verbs) {
        entries.put(name, new Entry(description, own -> parser(own, name, description, verbs)));
    }

    @SafeVarargs
    static CommandLine parser(
            CommandContext context, String name, String description, Function<CommandContext, Verb>... verbs) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        CommandLine noun = new CommandLine(spec);
        for (Function<CommandContext, Verb> verb : verbs) {
            Verb command = verb.apply(context);
            CommandLine parser = new CommandLine(command);
            command.addTo(parser.getCommandSpec());
            noun.addSubcommand(parser);
        }
        return noun;
    }

    private void word(String name, String description, Function<CommandContext, Verb> verb) {
        entries.put(name, new Entry(description, context -> new CommandLine(verb.apply(context))));
    }

    /** Whether a line that begins with this word is a command. */
    boolean contains(String word) {
        return entries.containsKey(word) || aliases.containsKey(word);
    }

    /** The first words, in the order help shows them. */
    Set<String> words() {
        return entries.keySet();
    }

    /** Other names of first words. */
    List<String> aliasesOf(String word) {
        return aliases.entrySet().stream()
                .filter(alias -> alias.getValue().equals(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One sentence on a first word. */
    String description(String word) {
        return Optional.ofNullable(entries.get(word)).map(Entry::description).orElse("");
    }

    /** A new parser for the lines that begin with this word, with new command objects behind it. */
    Optional<CommandLine> parser(String word) {
        return Optional.ofNullable(entries.get(aliases.getOrDefault(word, word)))
                .map(entry -> configured(entry.parser().apply(context)));
    }

    private static CommandLine configured(CommandLine parser) {
        parser.registerConverter(Duration.class, Durations::parse)
                .registerConverter(OffsetDateTime.class, Dates::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setTrimQuotes(false)
                .setUnmatchedOptionsArePositionalParams(false);
        configure(parser);
        return parser;
    }

    private static void configure(CommandLine parser) {
        UsageMessageSpec usage = parser.getCommandSpec().usageMessage();
        usage.sortOptions(false);
        usage.width(100);
        usage.abbreviateSynopsis(true);
        // A script's own options follow its name, and a watched line's the line's.
        if (parser.getCommandSpec().userObject() instanceof RunCommand
                || parser.getCommandSpec().userObject() instanceof WatchCommand) {
            parser.setStopAtPositional(true);
        }
        parser.getSubcommands().values().forEach(CommandTable::configure);
    }

    /** The options that every verb takes. */
    static CommonOptions common(CommandLine verb) {
        return ((Verb) verb.getCommandSpec().userObject()).common;
    }
}
