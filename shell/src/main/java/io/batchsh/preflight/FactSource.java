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

/** Where facts are read. Each method asks Azure each time, and throws {@link AzureException} when it does not answer. */
public interface FactSource {

    /** The Batch account the pool is created in. */
    BatchAccount account();

    /** The pools of the account; at least id, size and node counts of each. */
    List<Pool> pools();

    /** The node agent SKUs of the account. */
    List<NodeAgentSku> nodeAgentSkus();

    /** The virtual machine sizes that Batch offers in a region. */
    List<VmSize> vmSizes(String location);

    /** The definition an image id names. */
    ImageDefinition definition(GalleryImageId image);

    /** The version an image id names, with its replication status. */
    ImageVersion version(GalleryImageId image);

    /** All versions of the definition an image id names. */
    List<ImageVersion> versions(GalleryImageId image);

    /** The sizes that Microsoft.Compute offers the subscription in a region. */
    List<ComputeSku> computeSkus(String location);

    /** What the subscription uses of its compute quotas in a region. */
    List<Usage> computeUsages(String location);

    /** The tenant of a subscription. */
    String tenant(String subscriptionId);

    /** A resource provider of a subscription. */
    Provider provider(String subscriptionId, String namespace);

    /** What the caller may do at a scope. */
    Permissions permissions(String scope);

    /** All locks of a subscription. */
    List<Lock> locks(String subscriptionId);

    /** Everybody's roles that count at a scope. */
    List<RoleAssignment> assignments(String scope);

    /** The object id of who is signed in; empty where the sign-in does not say. */
    String caller();

    /** Whether the terms of a marketplace plan were accepted for a subscription. */
    boolean termsAccepted(String subscriptionId, PurchasePlan plan);

    /** The virtual network of an ARM id. */
    VirtualNetwork virtualNetwork(String id);

    /** The network security group of an ARM id. */
    SecurityGroup securityGroup(String id);

    /** The route table of an ARM id. */
    RouteTable routeTable(String id);

    /** What the subscription uses of network resources in a region. */
    List<Usage> networkUsages(String location);
}
