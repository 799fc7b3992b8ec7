package io.batchsh.preflight;

import io.batchsh.access.Lock;
import io.batchsh.access.Locks;
import io.batchsh.access.MarketplaceTerms;
import io.batchsh.access.Permissions;
import io.batchsh.access.Principals;
import io.batchsh.access.Provider;
import io.batchsh.access.Providers;
import io.batchsh.access.RoleAssignment;
import io.batchsh.access.Roles;
import io.batchsh.access.Tenants;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.BatchAccounts;
import io.batchsh.batch.ComputeSku;
import io.batchsh.batch.ComputeSkus;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.NodeAgentSkus;
import io.batchsh.batch.Pool;
import io.batchsh.batch.Pools;
import io.batchsh.batch.RetirementCalendar;
import io.batchsh.batch.Usage;
import io.batchsh.batch.Usages;
import io.batchsh.batch.VmSize;
import io.batchsh.batch.VmSizes;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.PurchasePlan;
import io.batchsh.network.RouteTable;
import io.batchsh.network.SecurityGroup;
import io.batchsh.network.VirtualNetwork;
import io.batchsh.network.VirtualNetworks;
import java.util.List;
import java.util.Optional;

/** Facts read from Azure, for the account of a session. */
public final class AzureFacts implements FactSource {

    private static final List<String> COUNTED = List.of(
            "id",
            "state",
            "vmSize",
            "currentDedicatedNodes",
            "targetDedicatedNodes",
            "currentLowPriorityNodes",
            "targetLowPriorityNodes");

    private final BatchAccounts accounts;
    private final Pools pools;
    private final NodeAgentSkus nodeAgentSkus;
    private final VmSizes vmSizes;
    private final Galleries galleries;
    private final ComputeSkus computeSkus;
    private final Usages usages;
    private final Tenants tenants;
    private final Providers providers;
    private final Roles roles;
    private final Locks locks;
    private final Principals principals;
    private final MarketplaceTerms terms;
    private final VirtualNetworks networks;

    public AzureFacts(AzureClients clients) {
        computeSkus = new ComputeSkus(clients);
        usages = new Usages(clients);
        tenants = new Tenants(clients);
        providers = new Providers(clients);
        roles = new Roles(clients);
        locks = new Locks(clients);
        principals = new Principals(clients);
        terms = new MarketplaceTerms(clients);
        networks = new VirtualNetworks(clients);
        accounts = new BatchAccounts(clients);
        pools = new Pools(clients);
        nodeAgentSkus = new NodeAgentSkus(clients, RetirementCalendar.builtIn());
        vmSizes = new VmSizes(clients);
        galleries = new Galleries(clients);
    }

    @Override
    public BatchAccount account() {
        return accounts.current();
    }

    @Override
    public List<Pool> pools() {
        return pools.list(COUNTED).toList();
    }

    @Override
    public List<NodeAgentSku> nodeAgentSkus() {
        return nodeAgentSkus.list();
    }

    @Override
    public List<VmSize> vmSizes(String location) {
        return vmSizes.list(location).toList();
    }

    @Override
    public ImageDefinition definition(GalleryImageId image) {
        return galleries.definition(image);
    }

    @Override
    public ImageVersion version(GalleryImageId image) {
        return galleries.version(image);
    }

    @Override
    public List<ImageVersion> versions(GalleryImageId image) {
        return galleries.versions(image).toList();
    }

    @Override
    public List<ComputeSku> computeSkus(String location) {
        return computeSkus.list(location).toList();
    }

    @Override
    public List<Usage> computeUsages(String location) {
        return usages.compute(location).toList();
    }

    @Override
    public String tenant(String subscriptionId) {
        return tenants.of(subscriptionId);
    }

    @Override
    public Provider provider(String subscriptionId, String namespace) {
        return providers.show(subscriptionId, namespace);
    }

    @Override
    public Permissions permissions(String scope) {
        return roles.permissions(scope);
    }

    @Override
    public List<Lock> locks(String subscriptionId) {
        return locks.list(subscriptionId).toList();
    }

    @Override
    public List<RoleAssignment> assignments(String scope) {
        return roles.assignments(scope, Optional.empty());
    }

    @Override
    public String caller() {
        try {
            return principals.signedIn().objectId();
        } catch (AzureException unknown) {
            if (unknown.kind() == AzureException.Kind.INVALID) {
                return "";
            }
            throw unknown;
        }
    }

    @Override
    public boolean termsAccepted(String subscriptionId, PurchasePlan plan) {
        return terms.accepted(subscriptionId, plan);
    }

    @Override
    public VirtualNetwork virtualNetwork(String id) {
        return networks.show(id);
    }

    @Override
    public SecurityGroup securityGroup(String id) {
        return networks.securityGroup(id);
    }

    @Override
    public RouteTable routeTable(String id) {
        return networks.routeTable(id);
    }

    @Override
    public List<Usage> networkUsages(String location) {
        return usages.network(location).toList();
    }
}
