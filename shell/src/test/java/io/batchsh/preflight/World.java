package io.batchsh.preflight;

import io.batchsh.access.Lock;
import io.batchsh.access.Permissions;
import io.batchsh.access.Provider;
import io.batchsh.access.RoleAssignment;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.ComputeSku;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.PoolSpecBuilder;
import io.batchsh.batch.RetirementCalendar;
import io.batchsh.batch.SupportedImage;
import io.batchsh.batch.Usage;
import io.batchsh.batch.VmSize;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.PurchasePlan;
import io.batchsh.network.RouteTable;
import io.batchsh.network.SecurityGroup;
import io.batchsh.network.VirtualNetwork;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A small Azure in which every rule is content, to be spoilt by a test in one respect. */
final class World implements FactSource {

    static final GalleryImageId IMAGE = GalleryImageId.parse(
            "/subscriptions/s1/resourceGroups/images/providers/Microsoft.Compute/galleries/farm/images/ubuntu/versions/1.0.0");

    static final String SUBNET =
            "/subscriptions/s1/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/nodes";

    final Map<String, Object> account = new HashMap<>(Map.of(
            "poolAllocationMode",
            "BatchService",
            "poolQuota",
            10,
            "dedicatedCoreQuota",
            1000,
            "lowPriorityCoreQuota",
            1000,
            "dedicatedCoreQuotaPerVMFamilyEnforced",
            true,
            "dedicatedCoreQuotaPerVMFamily",
            List.of(Map.of("name", "standardDSv3Family", "coreQuota", 1000))));
    final Map<String, Object> definition = new HashMap<>(Map.of(
            "osType", "Linux",
            "osState", "Generalized",
            "hyperVGeneration", "V2",
            "architecture", "x64",
            "features", List.of(),
            "identifier", Map.of("publisher", "acme", "offer", "render", "sku", "ubuntu-24_04")));
    final Map<String, Object> publishing = new HashMap<>(Map.of("replicaCount", 10));
    final Map<String, Object> storage = new HashMap<>();
    final Map<String, Object> sizeCapabilities =
            new HashMap<>(Map.of("vCPUs", "2", "HyperVGenerations", "V1,V2", "CpuArchitectureType", "x64"));
    final Map<String, String> provisioning = new TreeMap<>(Map.of("1.0.0", "Succeeded"));
    final List<Map<String, Object>> targetRegions = new ArrayList<>(List.of(Map.of("name", "West Europe")));
    final List<Map<String, Object>> replication =
            new ArrayList<>(List.of(Map.of("region", "West Europe", "state", "Completed", "progress", 100)));
    final List<Pool> pools = new ArrayList<>();
    final List<NodeAgentSku> agents = new ArrayList<>(List.of(
            agent("batch.node.ubuntu 24.04", "linux", Optional.empty()),
            agent("batch.node.el 9", "linux", Optional.empty()),
            agent("batch.node.ubuntu 22.04", "linux", Optional.empty()),
            agent("batch.node.windows amd64", "windows", Optional.empty())));
    final Map<String, Object> size =
            new HashMap<>(Map.of("name", "Standard_D2s_v3", "familyName", "Standard DSv3 Family"));
    final Map<String, String> tenants = new HashMap<>(Map.of("s1", "t1", "s2", "t1"));
    final Map<String, String> providers = new HashMap<>(Map.of("s1", "Registered", "s2", "Registered"));
    final List<String> actions = new ArrayList<>(List.of("*"));
    final List<Lock> locks = new ArrayList<>();
    final List<RoleAssignment> assignments = new ArrayList<>(List.of(assignment("Contributor", "batch")));
    final Map<String, Object> subnet = new HashMap<>(Map.of("addressPrefix", "10.0.0.0/24"));
    final List<Map<String, Object>> securityRules = new ArrayList<>();
    final List<Map<String, Object>> routes = new ArrayList<>();
    final List<Usage> computeUsages = new ArrayList<>();
    final List<Usage> networkUsages = new ArrayList<>();
    final List<String> zones = new ArrayList<>(List.of("1", "2", "3"));
    Optional<String> restriction = Optional.empty();
    String networkLocation = "West Europe";
    boolean termsAccepted = true;
    final Map<String, AzureException> failures = new HashMap<>();
    final Map<String, Integer> asked = new TreeMap<>();
    Consumer<String> whenAsked = fact -> {};
    Instant now = Instant.parse("2026-11-20T12:00:00Z");

    static PoolSpecBuilder pool() {
        return PoolSpec.builder("render", "Standard_D2s_v3")
                .image(IMAGE)
                .nodeAgentSkuId("batch.node.ubuntu 24.04")
                .targetDedicatedNodes(10);
    }

    static NodeAgentSku agent(String id, String osType, Optional<OffsetDateTime> endOfLife) {
        return new NodeAgentSku(id, osType, List.of(listed(id, osType, "pub", "offer", "sku")), endOfLife);
    }

    static SupportedImage listed(String agent, String osType, String publisher, String offer, String sku) {
        return new SupportedImage(
                agent, publisher, offer, sku, osType, "verified", List.of(), Optional.empty(), Map.of());
    }

    static Pool existing(String id, int dedicated, int spot) {
        return Pool.of(Map.of(
                "id",
                id,
                "state",
                "active",
                "vmSize",
                "standard_d2s_v3",
                "currentDedicatedNodes",
                0,
                "targetDedicatedNodes",
                dedicated,
                "currentLowPriorityNodes",
                spot));
    }

    static RoleAssignment assignment(String role, String principal) {
        return new RoleAssignment("id", role, "/subscriptions/s1", principal, "ServicePrincipal", Map.of());
    }

    /** The good pool in a subnet. */
    static PoolSpecBuilder poolInSubnet() {
        return pool().subnet(SUBNET);
    }

    void fails(String fact, Kind kind, String message) {
        failures.put(fact, AzureException.builder(kind, message).build());
    }

    PreflightReport check(PoolProposal proposal) {
        return check(proposal, 1);
    }

    PreflightReport check(PoolProposal proposal, int threads) {
        try {
            return new Preflight(this, () -> now, RetirementCalendar.builtIn(), RuleCatalogue.rules(), threads)
                    .check(proposal);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    PreflightReport check(PoolSpecBuilder pool) {
        return check(new PoolProposal(pool.build()));
    }

    void none(PoolSpecBuilder pool) {
        assertThat(check(pool).findings()).isEmpty();
    }

    Finding only(PoolSpecBuilder pool, String id, Severity severity, FailsAt failsAt, String... besides) {
        return only(new PoolProposal(pool.build()), id, severity, failsAt, besides);
    }

    Finding only(PoolProposal proposal, String id, Severity severity, FailsAt failsAt, String... besides) {
        List<Finding> findings = check(proposal).findings();
        assertThat(findings)
                .extracting(Finding::ruleId)
                .containsExactlyInAnyOrder(
                        Stream.concat(Stream.of(id), Arrays.stream(besides)).toArray(String[]::new));
        Finding finding = findings.stream()
                .filter(each -> each.ruleId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.failsAt()).isEqualTo(failsAt);
        assertThat(finding.severity())
                .as("no worse than the catalogue says")
                .isGreaterThanOrEqualTo(
                        RuleCatalogue.description(id).orElseThrow().severity());
        assertThat(finding.source()).startsWith("https://");
        assertThat(finding.remedy()).isNotBlank();
        return finding;
    }

    private void ask(String fact) {
        whenAsked.accept(fact);
        synchronized (asked) {
            asked.merge(fact, 1, Integer::sum);
        }
        AzureException failure = failures.get(fact);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public BatchAccount account() {
        ask("account");
        return BatchAccount.of(Map.of(
                "id", "/subscriptions/s1/resourceGroups/batch/providers/Microsoft.Batch/batchAccounts/studio",
                "name", "studio",
                "location", "westeurope",
                "properties", account));
    }

    @Override
    public List<Pool> pools() {
        ask("pools");
        return pools;
    }

    @Override
    public List<NodeAgentSku> nodeAgentSkus() {
        ask("nodeAgentSkus");
        return agents;
    }

    @Override
    public List<VmSize> vmSizes(String location) {
        ask("vmSizes " + location);
        Map<String, Object> document = new HashMap<>(size);
        document.put(
                "capabilities",
                sizeCapabilities.entrySet().stream()
                        .map(entry -> Map.of("name", entry.getKey(), "value", entry.getValue()))
                        .toList());
        return List.of(VmSize.of(document));
    }

    @Override
    public ImageDefinition definition(GalleryImageId image) {
        ask("definition");
        return ImageDefinition.of(
                Map.of("id", image.withoutVersion().toString(), "name", image.definition(), "properties", definition));
    }

    @Override
    public ImageVersion version(GalleryImageId image) {
        ask("version");
        return versions().stream()
                .filter(version -> version.name().equals(image.version().orElseThrow()))
                .findFirst()
                .orElseThrow(() -> AzureException.builder(Kind.NOT_FOUND, "no such version")
                        .build());
    }

    @Override
    public List<ImageVersion> versions(GalleryImageId image) {
        ask("versions");
        return versions();
    }

    @Override
    public List<ComputeSku> computeSkus(String location) {
        ask("computeSkus");
        return List.of(new ComputeSku("Standard_D2s_v3", restriction, zones, Map.of()));
    }

    @Override
    public List<Usage> computeUsages(String location) {
        ask("computeUsages");
        return computeUsages;
    }

    @Override
    public List<Usage> networkUsages(String location) {
        ask("networkUsages");
        return networkUsages;
    }

    @Override
    public String tenant(String subscriptionId) {
        ask("tenant " + subscriptionId);
        return tenants.get(subscriptionId);
    }

    @Override
    public Provider provider(String subscriptionId, String namespace) {
        ask("provider " + subscriptionId + "/" + namespace);
        return new Provider(namespace, subscriptionId, providers.get(subscriptionId), Map.of());
    }

    @Override
    public Permissions permissions(String scope) {
        ask("permissions " + scope.substring(scope.lastIndexOf('/') + 1));
        return new Permissions(List.of(new Permissions.Set(actions, List.of(), List.of(), List.of())));
    }

    @Override
    public List<Lock> locks(String subscriptionId) {
        ask("locks");
        return locks;
    }

    @Override
    public List<RoleAssignment> assignments(String scope) {
        ask("assignments");
        return assignments;
    }

    @Override
    public String caller() {
        ask("caller");
        return "me";
    }

    @Override
    public boolean termsAccepted(String subscriptionId, PurchasePlan plan) {
        ask("terms");
        return termsAccepted;
    }

    @Override
    public VirtualNetwork virtualNetwork(String id) {
        ask("network");
        return VirtualNetwork.of(Map.of(
                "id",
                id,
                "location",
                networkLocation,
                "properties",
                Map.of("subnets", List.of(Map.of("name", "nodes", "properties", subnet)))));
    }

    @Override
    public SecurityGroup securityGroup(String id) {
        ask("securityGroup");
        return SecurityGroup.of(Map.of("id", id, "properties", Map.of("securityRules", securityRules)));
    }

    @Override
    public RouteTable routeTable(String id) {
        ask("routeTable");
        return RouteTable.of(Map.of("id", id, "properties", Map.of("routes", routes)));
    }

    private List<ImageVersion> versions() {
        return provisioning.entrySet().stream()
                .map(entry -> {
                    Map<String, Object> profile = new LinkedHashMap<>(publishing);
                    profile.put("targetRegions", targetRegions);
                    return ImageVersion.of(Map.of(
                            "id", IMAGE.withVersion(entry.getKey()).toString(),
                            "name", entry.getKey(),
                            "properties",
                                    Map.of(
                                            "provisioningState",
                                            entry.getValue(),
                                            "publishingProfile",
                                            profile,
                                            "storageProfile",
                                            storage,
                                            "replicationStatus",
                                            Map.of("summary", replication))));
                })
                .toList();
    }
}
