package io.batchsh.script;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.ImageUsage;
import io.batchsh.batch.ImageUse;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Refuses to delete what pools need, unless it is forced. */
final class ImageGuard {

    static final Set<String> NAMES = Set.of("force");

    private ImageGuard() {}

    static void check(NamedArguments values, Supplier<ImageUsage> usage) {
        if (values.flag("force")) {
            return;
        }
        ImageUsage found = usage.get();
        if (!found.breaking().isEmpty() || !found.unread().isEmpty()) {
            String pools = found.breaking().stream()
                    .map(use -> "pool " + use.pool() + " of " + use.account() + " " + use.effect())
                    .collect(Collectors.joining("\n"));
            String unread = String.join("\n", found.unread());
            throw AzureException.builder(
                            Kind.REFUSED,
                            found.breaking().isEmpty()
                                    ? "Whether pools need " + found.image() + " could not be looked at everywhere."
                                    : "Pools need " + found.image() + ": "
                                            + found.breaking().stream()
                                                    .map(ImageUse::pool)
                                                    .collect(Collectors.joining(", "))
                                            + ".")
                    .reason(pools.isEmpty() ? unread : pools)
                    .remedy("move them to another image, or add force: true")
                    .build();
        }
    }
}
