package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolImage;
import io.batchsh.batch.PoolResize;
import io.batchsh.batch.PoolSpec;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pool}: the pools of the account. Creating one has a file of its own. */
final class PoolCommand {

    private PoolCommand() {}

    @Command(
            name = "list",
            description = "List the pools of the account.",
            footer = {
                "pool list",
                "pool list | where currentDedicatedNodes > 0 | select id vmSize | sort -id",
                "pool list --query \"[?currentDedicatedNodes > `0`].id\" -o tsv"
            })
    static final class ListPools extends Verb {
        ListPools(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().pools().list(), PoolLooks.pool());
        }
    }

    @Command(
            name = "show",
            description = "Show a pool, what image it runs on, and whether there is a newer version of it.",
            footer = {
                "pool show nightly",
                "pool show nightly --query allocationState -o tsv",
                "pool show nightly --query customImage"
            })
    static final class ShowPool extends Verb {
        @Parameters(paramLabel = "<pool>", description = "The pool's id.")
        String id = "";

        ShowPool(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Pool pool = context.operations().pools().show(id);
            new PoolTroubleMessages(context.console())
                    .print(context.operations().poolTroubles().ofResize(pool));
            Optional<PoolImage> image = context.operations().poolImages().of(pool);
            image.ifPresent(known -> context.console().message(PoolImageText.of(known)));
            return Outcome.one(
                    pool,
                    new Outcome.Looks<>(
                            shown -> PoolImageText.tree(shown, image),
                            PoolLooks.pool().layout()));
        }
    }

    @Command(
            name = "check",
            description = {
                "Say whether a pool would work, and why not, without creating it.",
                "With the id of a pool that is there, say whether it would work if it were resized now; options say what else"
                        + " it were to be. Exit code 4 if it would not."
            },
            footer = {
                "pool check --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D2s_v3"
                        + " --node-agent-sku-id \"batch.node.ubuntu 22.04\" --nodes 4",
                "pool check --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D2s_v3"
                        + " --node-agent-sku-id \"batch.node.ubuntu 22.04\" --nodes 4 -o json",
                "pool check nightly --nodes 8"
            })
    static final class CheckPool extends Verb {
        @Parameters(paramLabel = "<pool>", arity = "0..1", description = "The id of a pool that is there.")
        @Nullable
        String pool;

        private final PoolOptions options = new PoolOptions(PoolOptionTable.all());

        @Mixin
        final TuneOptions tuning = new TuneOptions();

        CheckPool(CommandContext context) {
            super(context);
        }

        @Override
        void addTo(CommandSpec command) {
            options.addTo(command);
        }

        @Override
        Outcome run() throws InterruptedException {
            PoolSpec spec = tuning.apply(options.spec(context), context);
            PreflightReport report = pool == null
                    ? context.operations().check(spec)
                    : context.operations().check(pool, spec);
            PreflightMessages messages = new PreflightMessages(context);
            messages.explain(report);
            messages.advise();
            tuning.propose(spec, context);
            return Outcome.list(report.findings().stream(), PreflightLooks.finding())
                    .with(report.blocked() ? ExitCode.REFUSED : ExitCode.DONE);
        }
    }

    @Command(
            name = "wait",
            description = "Wait until a pool's nodes are ready, or say why they will not be.",
            footer = {
                "pool wait nightly",
                "pool wait nightly --at-least 2",
                "pool wait nightly --for steady --timeout 10m"
            })
    static final class WaitPool extends Verb {
        @Parameters(paramLabel = "<pool>", description = "The pool's id.")
        String id = "";

        @Option(
                names = "--for",
                paramLabel = "<condition>",
                description = "idle: every node takes tasks (the default); steady: the resize is over.")
        Condition condition = Condition.IDLE;

        @Option(
                names = "--at-least",
                paramLabel = "<count>",
                description = "idle: be content with so many nodes that take tasks.")
        @Nullable
        Integer atLeast;

        @Option(names = "--timeout", paramLabel = "<duration>", description = "Give up after this long, such as 30m.")
        @Nullable
        Duration timeout;

        /** What is waited for. */
        enum Condition {
            IDLE,
            STEADY
        }

        WaitPool(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            if (atLeast != null && condition != Condition.IDLE) {
                throw new UsageException("--at-least counts nodes that take tasks; it goes with --for idle.", null);
            }
            PoolWait wait = new PoolWait(context);
            Pool pool = atLeast == null
                    ? wait.until(id, condition == Condition.IDLE, timeout)
                    : wait.untilReady(id, atLeast, timeout);
            return Outcome.one(pool, PoolLooks.pool());
        }
    }

    @Command(
            name = "resize",
            description = "Change how many nodes a pool has.",
            footer = {
                "pool resize nightly --target-dedicated-nodes 3",
                "pool resize nightly --target-dedicated-nodes 1 --node-deallocation-option taskcompletion --yes",
                "pool resize nightly --target-dedicated-nodes 3 --dry-run"
            })
    static final class ResizePool extends Verb.Changing {
        @Parameters(paramLabel = "<pool>", description = "The pool's id.")
        String id = "";

        @Mixin
        final TargetOptions target = new TargetOptions();

        @Option(
                names = "--node-deallocation-option",
                paramLabel = "<option>",
                description =
                        "What becomes of the tasks on nodes that go: ${COMPLETION-CANDIDATES}; requeue without it.",
                completionCandidates = DeallocationOptions.class,
                converter = DeallocationOptions.class)
        @Nullable
        String nodeDeallocationOption;

        @Option(names = "--wait", description = "Wait until the nodes are ready.")
        boolean wait;

        ResizePool(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            if (target.dedicatedNodes == null && target.lowPriorityNodes == null) {
                throw new UsageException(
                        "How many nodes? Give --target-dedicated-nodes, --target-low-priority-nodes or both.",
                        "pool resize " + id + " --target-dedicated-nodes 4");
            }
            Pool before = context.operations().pools().show(id);
            int fewer = before.currentDedicatedNodes()
                    - (target.dedicatedNodes == null ? before.currentDedicatedNodes() : target.dedicatedNodes);
            if (fewer > 0 && !change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context)
                        .ask("This takes " + fewer + " nodes from pool " + id + " and requeues their tasks. Go on?");
            }
            context.operations()
                    .pools()
                    .resize(
                            id,
                            new PoolResize(
                                    Optional.ofNullable(target.dedicatedNodes),
                                    Optional.ofNullable(target.lowPriorityNodes),
                                    Optional.ofNullable(target.resizeTimeout),
                                    Optional.ofNullable(nodeDeallocationOption)));
            new UndoLines(context.console()).print(List.of(new PoolInverse(context.session()).resize(before)));
            if (wait) {
                return Outcome.one(new PoolWait(context).until(id, true, null), PoolLooks.pool());
            }
            return Outcome.one(context.operations().pools().show(id), PoolLooks.pool());
        }
    }

    @Command(
            name = "delete",
            description = "Delete a pool and its nodes.",
            footer = {"pool delete nightly --confirm nightly", "pool delete nightly --dry-run"})
    static final class DeletePool extends Verb.Changing {
        @Parameters(paramLabel = "<pool>", description = "The pool's id.")
        String id = "";

        @Option(names = "--wait", description = "Wait until the pool is gone.")
        boolean wait;

        DeletePool(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            Pool pool = context.operations().pools().show(id);
            if (!change.dryRun && !context.settings().dryRun()) {
                confirm(pool);
            }
            context.operations().pools().delete(id);
            new UndoLines(context.console()).print(List.of(new PoolInverse(context.session()).create(pool)));
            if (wait) {
                new PoolWait(context).untilGone(id);
            }
            return Outcome.done();
        }

        private void confirm(Pool pool) {
            int nodes = pool.currentDedicatedNodes() + pool.currentLowPriorityNodes();
            Confirmation confirmation = change.confirmation(context);
            if (nodes == 0 && !confirmation.confirmedNames().contains(pool.id())) {
                confirmation.ask("Delete pool " + pool.id() + ", which has no nodes?");
            } else {
                confirmation.askForName(
                        "Deleting pool " + pool.id() + " ends its " + nodes + " nodes and what runs on them.",
                        pool.id());
            }
        }
    }

    /** Refuses a spec that no preflight can be run on. */
    static void require(boolean present, String option, String hint) {
        if (!present) {
            throw new UsageException("A pool needs " + option + ".", hint);
        }
    }

    /** Stops a creation that preflight found to be impossible. */
    static AzureException refused(PreflightReport report) {
        long blockers = report.count(Severity.BLOCKER);
        return AzureException.builder(
                        AzureException.Kind.REFUSED,
                        "The pool was not created: preflight found " + blockers
                                + (blockers == 1 ? " blocker." : " blockers."))
                .remedy("mend what is named above, or add --skip-preflight to go on all the same")
                .build();
    }
}
