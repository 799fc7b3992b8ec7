package io.batchsh.command;

import io.batchsh.batch.Quota;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.output.Theme;
import io.batchsh.output.UsageBar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code quota}: what limits the pools of the account. */
final class QuotaCommand {

    private static final int BAR = 10;

    private QuotaCommand() {}

    @Command(
            name = "show",
            description = {
                "Show the quotas that limit the account's pools, what is used of each and by which pool.",
                "Cores count for nodes that are there or asked for."
            },
            footer = {
                "quota show",
                "quota show | where used > 0 | sort -used",
                "quota show --query \"[?kind=='family-cores'].[name,free]\" -o tsv"
            })
    static final class ShowQuota extends Verb {
        ShowQuota(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            List<Quota> quotas = context.operations().quotas().show();
            quotas.stream()
                    .flatMap(quota -> quota.uncounted().stream())
                    .distinct()
                    .forEach(pool -> context.console()
                            .message("pool " + pool + " is not counted: Batch does not list its size any more"));
            if (quotas.stream().anyMatch(quota -> quota.kind() == Quota.Kind.FAMILY_CORES && !quota.enforced())) {
                context.console().message("the account does not enforce the quotas of VM families");
            }
            return Outcome.list(quotas.stream(), looks(context.settings().resultTheme()));
        }
    }

    static Looks<Quota> looks(Theme theme) {
        List<Column<Quota>> columns = new ArrayList<>();
        columns.add(Column.<Quota>of("Quota", Quota::name).minimalWidth(16));
        columns.add(Column.<Quota>of("Used", Quota::used).right());
        columns.add(Column.<Quota>of("Limit", Quota::limit).right());
        columns.add(Column.<Quota>of("Free", Quota::free).right());
        if (theme.isUnicode() || theme.isColoured()) {
            columns.add(Column.<Quota>of("Use", quota -> bar(quota, theme))
                    .priority(2)
                    .minimalWidth(BAR + 5)
                    .styled(UsageBar::style));
        }
        columns.add(Column.<Quota>of("Pools", QuotaCommand::pools).priority(1));
        return new Looks<>(QuotaCommand::tree, new TableLayout<>(columns));
    }

    private static String bar(Quota quota, Theme theme) {
        return quota.limit()
                .map(limit -> UsageBar.render(quota.used(), limit, BAR, theme.isUnicode()))
                .orElse("");
    }

    private static String pools(Quota quota) {
        return quota.pools().stream()
                .map(share -> share.poolId() + " " + share.amount())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, @Nullable Object> tree(Quota quota) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", quota.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("name", quota.name());
        tree.put("used", quota.used());
        tree.put("limit", quota.limit().orElse(null));
        tree.put("free", quota.free().orElse(null));
        tree.put("enforced", quota.enforced());
        tree.put("pools", quota.pools());
        tree.put("uncounted", quota.uncounted());
        return tree;
    }
}
