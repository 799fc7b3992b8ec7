package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.WaitCancelledException;
import io.batchsh.batch.PoolProgress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pool watch}: the states of a pool's nodes over time. */
@Command(
        name = "watch",
        description = {
            "Watch the nodes of a pool come up, until they are ready, nothing moves any more, or Ctrl-C.",
            "What goes wrong is explained when it shows."
        },
        footer = {"pool watch nightly", "pool watch nightly --timeout 30m"})
final class PoolWatchCommand extends Verb {

    @Parameters(paramLabel = "<pool>", description = "The pool's id.")
    String id = "";

    @Option(
            names = "--at-least",
            paramLabel = "<count>",
            description = "Be content with so many nodes that take tasks; as many as the pool is to have without it.")
    @Nullable
    Integer atLeast;

    @Option(names = "--timeout", paramLabel = "<duration>", description = "Give up after this long, such as 30m.")
    @Nullable
    Duration timeout;

    PoolWatchCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        PoolTimeline timeline = new PoolTimeline(
                context.console(),
                context.settings().messageTheme(),
                context.operations().poolTroubles(),
                context.session().transport().clock());
        try (timeline) {
            PoolProgress end = watch(timeline);
            timeline.done();
            return Outcome.one(end.pool(), PoolLooks.pool());
        } catch (WaitCancelledException stopped) {
            throw stopped;
        } catch (AzureException failure) {
            throw timeline.hasExplained(failure.code()) ? withoutReason(failure) : failure;
        }
    }

    private PoolProgress watch(PoolTimeline timeline) {
        return context.operations()
                .poolWaits()
                .watch(
                        id,
                        atLeast == null ? OptionalInt.empty() : OptionalInt.of(atLeast),
                        Optional.ofNullable(timeout),
                        timeline::add);
    }

    /** What was said in the timeline is not said again. */
    private static AzureException withoutReason(AzureException failure) {
        return AzureException.builder(failure.kind(), failure.getMessage())
                .code(failure.code())
                .remedy(failure.remedy().orElse(null))
                .build();
    }
}
