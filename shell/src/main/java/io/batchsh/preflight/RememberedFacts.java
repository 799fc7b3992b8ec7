package io.batchsh.preflight;

import io.batchsh.access.Lock;
import io.batchsh.access.Permissions;
import io.batchsh.access.Provider;
import io.batchsh.access.RoleAssignment;
import io.batchsh.azure.AzureException;
import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.ComputeSku;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.Pool;
import io.batchsh.batch.Usage;
import io.batchsh.batch.VmSize;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.PurchasePlan;
import io.batchsh.network.RouteTable;
import io.batchsh.network.SecurityGroup;
import io.batchsh.network.VirtualNetwork;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers what another source answers, so that the checks of many pools ask each thing once. Failures are remembered too. */
public final class RememberedFacts implements FactSource {

    private final FactSource source;
    private final Map<List<Object>, Fact<?>> facts = new ConcurrentHashMap<>();

    public RememberedFacts(FactSource source) {
        this.source = source;
    }

    @SuppressWarnings("unchecked") // each kind of question has a name of its own
    private <T> T remember(Supplier<T> question, Object... name) {
        Fact<T> fact = (Fact<T>) facts.computeIfAbsent(List.of(name), key -> new Fact<>(key.toString(), question));
        fact.failure().ifPresent(RememberedFacts::refuse);
        return fact.get();
    }

    private static void refuse(AzureException failure) {
        throw failure;
    }

    @Override
    public BatchAccount account() {
        return remember(source::account, "account");
    }

    @Override
    public List<Pool> pools() {
        return remember(source::pools, "pools");
    }

    @Override
    public List<NodeAgentSku> nodeAgentSkus() {
        return remember(source::nodeAgentSkus, "nodeAgentSkus");
    }

    @Override
    public List<VmSize> vmSizes(String location) {
        return remember(() -> source.vmSizes(location), "vmSizes", location);
    }

    @Override
    public ImageDefinition definition(GalleryImageId image) {
        return remember(() -> source.definition(image), "definition", image.withoutVersion());
    }

    @Override
    public ImageVersion version(GalleryImageId image) {
        return remember(() -> source.version(image), "version", image);
    }

    @Override
    public List<ImageVersion> versions(GalleryImageId image) {
        return remember(() -> source.versions(image), "versions", image.withoutVersion());
    }

    @Override
    public List<ComputeSku> computeSkus(String location) {
        return remember(() -> source.computeSkus(location), "computeSkus", location);
    }

    @Override
    public List<Usage> computeUsages(String location) {
        return remember(() -> source.computeUsages(location), "computeUsages", location);
    }

    @Override
    public String tenant(String subscriptionId) {
        return remember(() -> source.tenant(subscriptionId), "tenant", subscriptionId);
    }

    @Override
    public Provider provider(String subscriptionId, String namespace) {
        return remember(() -> source.provider(subscriptionId, namespace), "provider", subscriptionId, namespace);
    }

    @Override
    public Permissions permissions(String scope) {
        return remember(() -> source.permissions(scope), "permissions", scope);
    }

    @Override
    public List<Lock> locks(String subscriptionId) {
        return remember(() -> source.locks(subscriptionId), "locks", subscriptionId);
    }

    @Override
    public List<RoleAssignment> assignments(String scope) {
        return remember(() -> source.assignments(scope), "assignments", scope);
    }

    @Override
    public String caller() {
        return remember(source::caller, "caller");
    }

    @Override
    public boolean termsAccepted(String subscriptionId, PurchasePlan plan) {
        return remember(() -> source.termsAccepted(subscriptionId, plan), "terms", subscriptionId, plan);
    }

    @Override
    public VirtualNetwork virtualNetwork(String id) {
        return remember(() -> source.virtualNetwork(id), "network", id);
    }

    @Override
    public SecurityGroup securityGroup(String id) {
        return remember(() -> source.securityGroup(id), "securityGroup", id);
    }

    @Override
    public RouteTable routeTable(String id) {
        return remember(() -> source.routeTable(id), "routeTable", id);
    }

    @Override
    public List<Usage> networkUsages(String location) {
        return remember(() -> source.networkUsages(location), "networkUsages", location);
    }
}
