package io.batchsh.command;

import java.util.List;

/** The commands for pools and what runs on them, and for what lets a pool be. */
final class BatchNouns implements Nouns {

    private static final List<String> WORDS = List.of(
            "node-agent-sku", "vm-size", "pool", "preflight", "provider", "role", "node", "job", "task", "quota");

    @Override
    public List<String> words() {
        return WORDS;
    }

    @Override
    public FirstWord behind(String word) {
        return switch (word) {
            case "node-agent-sku" ->
                Noun.of("The node agents that the Batch service offers.", NodeAgentSkuCommand.ListNodeAgentSkus.class);
            case "vm-size" -> Noun.of("The virtual machine sizes that Batch offers.", VmSizeCommand.ListVmSizes.class);
            case "pool" ->
                Noun.of(
                                "The pools of the account.",
                                PoolCommand.ListPools.class,
                                PoolCommand.ShowPool.class,
                                PoolCommand.CheckPool.class,
                                PoolCreateCommand.class,
                                PoolCommand.WaitPool.class,
                                PoolWatchCommand.class,
                                PoolTestCommand.class,
                                PoolPatchCommand.class,
                                PoolUpdateCommand.class,
                                PoolCommand.ResizePool.class,
                                PoolStopCommand.class,
                                PoolCommand.DeletePool.class)
                        .with(
                                "autoscale",
                                Noun.of(
                                        "A formula that decides how many nodes a pool has.",
                                        PoolAutoScaleCommand.ShowAutoScale.class,
                                        PoolAutoScaleCommand.EnableAutoScale.class,
                                        PoolAutoScaleCommand.EvaluateAutoScale.class,
                                        PoolAutoScaleCommand.DisableAutoScale.class));
            case "preflight" ->
                Noun.of(
                        "The rules that pool check and pool create apply.",
                        PreflightCommand.ListRules.class,
                        PreflightCommand.ExplainRule.class);
            case "provider" ->
                Noun.of(
                        "The resource providers of a subscription.",
                        ProviderCommand.ListProviders.class,
                        ProviderCommand.ShowProvider.class,
                        ProviderCommand.RegisterProvider.class,
                        ProviderCommand.UnregisterProvider.class);
            case "role" ->
                Noun.of(
                        "What this sign-in may do, and the roles that let it.",
                        RoleCommand.CheckRoles.class,
                        RoleCommand.ListRoles.class,
                        RoleCommand.GrantRole.class,
                        RoleCommand.RevokeRole.class);
            case "node" ->
                Noun.of(
                                "The compute nodes of a pool.",
                                NodeCommand.ListNodes.class,
                                NodeCommand.ShowNode.class,
                                NodeChangeCommand.RebootNode.class,
                                NodeChangeCommand.ReimageNode.class,
                                NodeChangeCommand.StartNode.class,
                                NodeChangeCommand.DeallocateNode.class,
                                NodeRemoveCommand.class,
                                NodeChangeCommand.EnableScheduling.class,
                                NodeChangeCommand.DisableScheduling.class,
                                NodeCommand.RemoteLoginNode.class,
                                NodeLogsCommand.class,
                                NodeFileCommand.ListNodeFiles.class)
                        .with("file", Noun.of("A file of a node.", NodeFileCommand.ShowNodeFile.class))
                        .with(
                                "user",
                                Noun.of(
                                        "Accounts on a node, to sign in with.",
                                        NodeUserCommand.AddUser.class,
                                        NodeUserCommand.DeleteUser.class));
            case "job" ->
                Noun.of(
                        "The jobs of the account.",
                        JobCommand.ListJobs.class,
                        JobCommand.ShowJob.class,
                        JobCreateCommand.class,
                        JobCommand.DisableJob.class,
                        JobCommand.EnableJob.class,
                        JobCommand.TerminateJob.class,
                        JobCommand.DeleteJob.class);
            case "task" ->
                Noun.of(
                        "The tasks of a job.",
                        TaskCommand.ListTasks.class,
                        TaskCommand.ShowTask.class,
                        TaskAddCommand.class,
                        TaskCommand.PrintOutput.class,
                        TaskCommand.ListTaskFiles.class,
                        TaskCommand.DeleteTask.class);
            case "quota" -> Noun.of("What limits the pools of the account.", QuotaCommand.ShowQuota.class);
            default -> throw new IllegalArgumentException(word);
        };
    }
}
