package io.batchsh.command;

import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.VmSize;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Batch accounts look, and what the service offers to their pools. */
final class AccountLooks {

    private AccountLooks() {}

    static Looks<BatchAccount> batchAccount() {
        return new Looks<>(
                account -> ArmDocument.flattened(account.document()),
                TableLayout.of(
                        Column.of("Name", BatchAccount::name),
                        Column.of("ResourceGroup", BatchAccount::resourceGroup),
                        Column.of("Location", BatchAccount::location),
                        Column.<BatchAccount>of("PoolQuota", BatchAccount::poolQuota)
                                .right(),
                        Column.<BatchAccount>of("DedicatedCores", BatchAccount::dedicatedCoreQuota)
                                .right(),
                        Column.<BatchAccount>of("SpotCores", BatchAccount::lowPriorityCoreQuota)
                                .right(),
                        Column.<BatchAccount>of(
                                        "Authentication",
                                        account -> String.join(",", account.allowedAuthenticationModes()))
                                .priority(1)));
    }

    static Looks<NodeAgentSku> nodeAgentSku() {
        return new Looks<>(
                AccountLooks::tree,
                TableLayout.of(
                        Column.of("NodeAgentSkuId", NodeAgentSku::id),
                        Column.of("Os", NodeAgentSku::osType),
                        Column.<NodeAgentSku>of("VerifiedImages", sku -> sku.verifiedImages()
                                        .size())
                                .right(),
                        Column.of("EndOfLife", sku -> sku.endOfLife()
                                .map(time -> time.toLocalDate().toString()))));
    }

    static Looks<VmSize> vmSize() {
        return new Looks<>(
                VmSize::document,
                TableLayout.of(
                        Column.of("Name", VmSize::name),
                        Column.of("Family", VmSize::family),
                        Column.<VmSize>of("VCpus", VmSize::vCpus).right(),
                        Column.<VmSize>of("MemoryGb", VmSize::memoryGb).right(),
                        Column.<VmSize>of("Generations", size -> String.join(",", size.hyperVGenerations()))
                                .priority(1),
                        Column.<VmSize>of("EndOfLife", size -> size.batchSupportEndOfLife()
                                        .map(time -> time.toLocalDate().toString()))
                                .priority(2)));
    }

    private static Map<String, @Nullable Object> tree(NodeAgentSku sku) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", sku.id());
        tree.put("osType", sku.osType());
        tree.put("endOfLife", sku.endOfLife().orElse(null));
        tree.put("images", sku.images().stream().map(image -> image.document()).toList());
        return tree;
    }
}
