package io.batchsh.command;

import java.util.function.Predicate;
import picocli.CommandLine;

/** The verbs of {@code pool}, with the noun below it. */
final class PoolNoun {

    private PoolNoun() {}

    static CommandLine parser(CommandContext context, Predicate<String> wanted) {
        CommandLine pool = CommandTable.parser(
                context,
                wanted,
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
        if (wanted.test("autoscale")) {
            pool.addSubcommand(CommandTable.parser(
                    context,
                    all -> true,
                    "autoscale",
                    "A formula that decides how many nodes a pool has.",
                    PoolAutoScaleCommand.ShowAutoScale::new,
                    PoolAutoScaleCommand.EnableAutoScale::new,
                    PoolAutoScaleCommand.EvaluateAutoScale::new,
                    PoolAutoScaleCommand.DisableAutoScale::new));
        }
        return pool;
    }
}
