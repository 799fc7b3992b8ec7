package io.batchsh.command;

import java.util.function.Predicate;
import picocli.CommandLine;

/** The commands for pools and what runs on them, and for what lets a pool be. */
final class BatchNouns {

    private BatchNouns() {}

    static void addTo(CommandTable table) {
        table.noun(
                "node-agent-sku",
                "The node agents that the Batch service offers.",
                NodeAgentSkuCommand.ListNodeAgentSkus::new);
        table.noun("vm-size", "The virtual machine sizes that Batch offers.", VmSizeCommand.ListVmSizes::new);
        table.put("pool", "The pools of the account.", BatchNouns::pool);
        table.noun(
                "preflight",
                "The rules that pool check and pool create apply.",
                PreflightCommand.ListRules::new,
                PreflightCommand.ExplainRule::new);
        table.noun(
                "provider",
                "The resource providers of a subscription.",
                ProviderCommand.ListProviders::new,
                ProviderCommand.ShowProvider::new,
                ProviderCommand.RegisterProvider::new,
                ProviderCommand.UnregisterProvider::new);
        table.noun(
                "role",
                "What this sign-in may do, and the roles that let it.",
                RoleCommand.CheckRoles::new,
                RoleCommand.ListRoles::new,
                RoleCommand.GrantRole::new,
                RoleCommand.RevokeRole::new);
        table.put("node", "The compute nodes of a pool.", NodeNoun::parser);
        table.noun(
                "job",
                "The jobs of the account.",
                JobCommand.ListJobs::new,
                JobCommand.ShowJob::new,
                JobCreateCommand::new,
                JobCommand.DisableJob::new,
                JobCommand.EnableJob::new,
                JobCommand.TerminateJob::new,
                JobCommand.DeleteJob::new);
        table.noun(
                "task",
                "The tasks of a job.",
                TaskCommand.ListTasks::new,
                TaskCommand.ShowTask::new,
                TaskAddCommand::new,
                TaskCommand.PrintOutput::new,
                TaskCommand.ListTaskFiles::new,
                TaskCommand.DeleteTask::new);
        table.noun("quota", "What limits the pools of the account.", QuotaCommand.ShowQuota::new);
    }

    private static CommandLine pool(CommandContext context, Predicate<String> wanted) {
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
