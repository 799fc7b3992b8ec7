package io.batchsh.preflight;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.batch.PoolProgress;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.PoolWaits;
import io.batchsh.batch.Pools;
import io.batchsh.image.JsonTree;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import io.batchsh.simulator.Sketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a rule foretells comes to pass: the simulated Azure, which knows no rule of preflight, refuses or fails the pool. */
class ForetoldPoolsTest {

    private static final String MACHINE = "/virtualMachineConfiguration";
    private static final String IMAGE = "/galleries/0/images/0";
    private static final String VERSION = IMAGE + "/versions/0";
    private static final String ACCOUNT = "/batchAccounts/0/properties";
    private static final String SUBNET = "/resources/0/properties/subnets/0/properties";
    private static final String ADDRESSES = "/networkConfiguration/publicIPAddressConfiguration";
    private static final String NETWORK = Sketch.SUBSCRIPTION + "/resourceGroups/rg/providers/Microsoft.Network/";
    private static final String OTHER = "11111111-aaaa-4bbb-8ccc-222222222222";
    private static final String SIZE = "{\"name\": \"Standard_D2s_v3\", ";
    private static final String PLAN = "{\"publisher\": \"contoso\", \"product\": \"render\", \"name\": \"standard\"}";

    /**
     * A pool that fails as a rule says.
     *
     * @param rule the rule
     * @param code the code of the refusal, of the resize error, or {@code NodeUnusable}
     * @param reason part of what Azure says
     */
    record Case(String rule, String code, String reason, Sketch world, Sketch pool) {
        @Override
        public String toString() {
            return rule + " " + code + " " + reason;
        }
    }

    private static Case of(String rule, String code, String reason, Sketch world, Sketch pool) {
        return new Case(rule, code, reason, world, pool);
    }

    private static Sketch world() {
        return Sketch.world();
    }

    private static Sketch pool() {
        return Sketch.pool();
    }

    private static Sketch inSubnet() {
        return Sketch.pool().text("/networkConfiguration/subnetId", NETWORK + "virtualNetworks/vnet/subnets/nodes");
    }

    private static Sketch nodes(int count) {
        return Sketch.pool().json("/targetDedicatedNodes", Integer.toString(count));
    }

    private static Sketch userSubscription() {
        return Sketch.world().text(ACCOUNT + "/poolAllocationMode", "UserSubscription");
    }

    private static Sketch roles(String... roles) {
        return Sketch.world()
                .json(
                        "/principals/0/roles",
                        "["
                                + String.join(
                                        ",",
                                        List.of(roles).stream()
                                                .map(role ->
                                                        "{\"role\": \"" + role + "\", \"scope\": \"{subscription}\"}")
                                                .toList())
                                + "]");
    }

    private static Sketch elsewhere(String subscription) {
        return Sketch.world()
                .json(
                        "/subscriptions/-",
                        "{\"id\": \"" + OTHER + "\", \"displayName\": \"Other\", " + subscription + "}")
                .json(
                        "/resourceGroups/-",
                        "{\"subscription\": \"" + OTHER + "\", \"name\": \"rg\", \"location\": \"westeurope\"}")
                .text("/galleries/0/subscription", OTHER)
                .json("/principals/0/grants/-", "{\"scope\": \"/subscriptions/" + OTHER + "\", \"actions\": [\"*\"]}");
    }

    private static Sketch image(String id) {
        return Sketch.pool().text(MACHINE + "/imageReference/virtualMachineImageId", id);
    }

    private static final String GALLERY = "/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery";

    private static Sketch fromElsewhere() {
        return image("/subscriptions/" + OTHER + GALLERY + "/images/ubuntu/versions/1.0.0");
    }

    static List<Case> access() {
        String foreign = "\"tenantId\": \"99999999-0000-4000-8000-000000000001\", \"providers\": {\"Microsoft.Batch\":"
                + " \"Registered\"}";
        String lock = "{\"scope\": \"{subscription}%s\", \"name\": \"freeze\", \"level\": \"ReadOnly\"}";
        String batch = "{\"clientId\": \"ddbf3205-c6bd-46ae-8127-60eb93363864\", \"objectId\":"
                + " \"0f0f0f0f-1111-4222-8333-444444444444\", \"displayName\": \"Microsoft Azure Batch\"}";
        return List.of(
                of("A3", "InsufficientPermissions", "batchAccounts/pools/write", roles("Reader"), pool()),
                of(
                        "A4",
                        "InsufficientPermissions",
                        "galleries/images/versions/read",
                        roles("Azure Batch Account Contributor"),
                        pool()),
                of(
                        "A5",
                        "InsufficientPermissions",
                        "galleries/images/versions/read",
                        world(),
                        image(Sketch.SUBSCRIPTION + GALLERY + "/images/ubuntu/versions/9.9.9")),
                of(
                        "A6",
                        "InsufficientPermissions",
                        "privelege",
                        elsewhere(foreign)
                                .json(
                                        "/tenants/-",
                                        "{\"id\": \"99999999-0000-4000-8000-000000000001\", \"displayName\": \"Fabrikam\","
                                                + " \"domain\": \"fabrikam.com\"}"),
                        fromElsewhere()),
                of(
                        "A7",
                        "InvalidPropertyValue",
                        "not registered to use namespace 'Microsoft.Batch'",
                        elsewhere("\"providers\": {\"Microsoft.Batch\": \"NotRegistered\"}"),
                        fromElsewhere()),
                of(
                        "A8",
                        "AllocationFailed",
                        "AuthorizationFailed",
                        userSubscription().json("/principals/-", batch),
                        pool()),
                of(
                        "A9",
                        "AllocationFailed",
                        "ScopeLocked",
                        userSubscription().json("/locks/-", lock.formatted("")),
                        pool()),
                of(
                        "A9",
                        "AllocationFailed",
                        "ScopeLocked",
                        world().json("/locks/-", lock.formatted("/resourceGroups/rg")),
                        inSubnet()));
    }

    static List<Case> images() {
        String arm = SIZE + "\"capabilities\": {\"vCPUs\": \"2\", \"CpuArchitectureType\": \"Arm64\"}}";
        Sketch trusted = pool().text(MACHINE + "/securityProfile/securityType", "trustedLaunch");
        Sketch confidential = pool().text(MACHINE + "/securityProfile/securityType", "confidentialVM")
                .text(MACHINE + "/osDisk/managedDisk/securityProfile/securityEncryptionType", "VMGuestStateOnly");
        return List.of(
                of(
                        "I1",
                        "InvalidPropertyValue",
                        "",
                        world(),
                        image(Sketch.SUBSCRIPTION + "/resourceGroups/rg/providers/Microsoft.Compute/images/old")),
                of(
                        "I2",
                        "InvalidPropertyValue",
                        "",
                        world(),
                        pool().text(MACHINE + "/imageReference/version", "latest")),
                of("I3", "AllocationFailed", "osProfile", world().text(IMAGE + "/osState", "Specialized"), pool()),
                of(
                        "I4",
                        "AllocationFailed",
                        "provisioning state 'Failed'",
                        world().text(VERSION + "/provisioningState", "Failed"),
                        pool()),
                of(
                        "I5",
                        "AllocationFailed",
                        "not available in westeurope region",
                        world().json(VERSION + "/regions", "{\"East US\": 2}"),
                        pool()),
                of("I6", "AllocationTimedout", "", world(), nodes(700)),
                of("I7", "AllocationTimedout", "", world().text(VERSION + "/replicationMode", "Shallow"), nodes(100)),
                of(
                        "I10",
                        "NodeUnusable",
                        "",
                        world(),
                        pool().text(MACHINE + "/nodeAgentSKUId", "batch.node.windows amd64")),
                of(
                        "I11",
                        "NodeUnusable",
                        "",
                        world(),
                        pool().text(MACHINE + "/nodeAgentSKUId", "batch.node.ubuntu 24.04")),
                of(
                        "I12",
                        "InvalidPropertyValue",
                        "",
                        world(),
                        pool().text(MACHINE + "/nodeAgentSKUId", "batch.node.ubuntu 18.04")),
                of(
                        "I13",
                        "AllocationFailed",
                        "cannot boot Hypervisor Generation '2'",
                        world(),
                        pool().text("/vmSize", "Standard_A2_v2")),
                of("I14", "AllocationFailed", "CPU Architecture", world().json("/vmSizes/-", arm), pool()),
                of(
                        "I15",
                        "AllocationFailed",
                        "with 'TrustedLaunch' security type",
                        world().text(IMAGE + "/features/SecurityType", "TrustedLaunch"),
                        pool()),
                of(
                        "I15",
                        "AllocationFailed",
                        "with 'ConfidentialVM' security type",
                        world().text(IMAGE + "/features/SecurityType", "ConfidentialVM"),
                        pool()),
                of(
                        "I16",
                        "AllocationFailed",
                        "TrustedLaunch setting is not supported",
                        world().text(IMAGE + "/features/SecurityType", "Standard"),
                        trusted),
                of(
                        "I16",
                        "AllocationFailed",
                        "'TrustedLaunch' security type",
                        world().json("/vmSizes/-", SIZE + "\"capabilities\": {\"TrustedLaunchDisabled\": \"True\"}}"),
                        trusted),
                of("I17", "AllocationFailed", "ConfidentialVM setting is not supported", world(), confidential),
                of(
                        "I17",
                        "AllocationFailed",
                        "'ConfidentialVM' security type",
                        world().text(IMAGE + "/features/SecurityType", "ConfidentialVmSupported"),
                        confidential),
                of(
                        "I18",
                        "MissingPublisherPropertyInMarketPlacePlan",
                        "",
                        world().json(IMAGE + "/purchasePlan", "{\"product\": \"render\", \"name\": \"standard\"}")
                                .json(VERSION + "/disk/plan", PLAN),
                        pool()),
                of(
                        "I18",
                        "AllocationFailed",
                        "MarketplacePurchaseEligibilityFailed",
                        userSubscription().json(VERSION + "/disk/plan", PLAN).json(IMAGE + "/purchasePlan", PLAN),
                        pool()),
                of(
                        "I19",
                        "DiskEncryptionFailure",
                        "",
                        world(),
                        pool().json(MACHINE + "/diskEncryptionConfiguration/targets", "[\"osdisk\"]")),
                of(
                        "I21",
                        "NodeUnusable",
                        "",
                        world().json(VERSION + "/disk/temporaryDrive", "true")
                                .json("/vmSizes/-", SIZE + "\"capabilities\": {\"MaxResourceVolumeMB\": \"0\"}}"),
                        pool()),
                of(
                        "I22",
                        "AllocationFailed",
                        "does not support storage account type",
                        world().text(IMAGE + "/hyperVGeneration", "V1"),
                        pool().text("/vmSize", "Standard_A2_v2")
                                .text(MACHINE + "/osDisk/managedDisk/storageAccountType", "premium_lrs")),
                of(
                        "I25",
                        "NodeUnusable",
                        "",
                        world().json(VERSION + "/disk/containers", "false"),
                        pool().text(MACHINE + "/containerConfiguration/type", "dockerCompatible")),
                of(
                        "I26",
                        "IncompatibleVMSize",
                        "not permitted to enable accelerated networking",
                        world().text(IMAGE + "/hyperVGeneration", "V1"),
                        pool().json("/networkConfiguration/enableAcceleratedNetworking", "true")
                                .text("/vmSize", "Standard_A2_v2")),
                of(
                        "I26",
                        "IncompatibleVMSize",
                        "image does not support accelerated networking",
                        world().text(IMAGE + "/features/IsAcceleratedNetworkSupported", "False"),
                        pool().json("/networkConfiguration/enableAcceleratedNetworking", "true")),
                of(
                        "I27",
                        "AllocationFailed",
                        "maximum number of data disks",
                        world().json("/vmSizes/-", SIZE + "\"capabilities\": {\"MaxDataDiskCount\": \"0\"}}"),
                        pool().json(MACHINE + "/dataDisks/-", "{\"lun\": 0, \"diskSizeGB\": 8}")));
    }

    static List<Case> sizes() {
        String ephemeral = "{\"placement\": \"cachedisk\"}";
        return List.of(
                of("Q1", "InvalidPropertyValue", "", world(), pool().text("/vmSize", "Standard_Nowhere")),
                of(
                        "Q1",
                        "InvalidPropertyValue",
                        "",
                        world().json("/vmSizes/-", SIZE + "\"batchSupportEndOfLife\": \"2025-12-31T00:00:00Z\"}"),
                        pool()),
                of(
                        "Q2",
                        "AllocationFailed",
                        "SkuNotAvailable",
                        userSubscription().json("/vmSizes/-", SIZE + "\"restrictedIn\": [\"West Europe\"]}"),
                        pool()),
                of("Q3", "PoolQuotaReached", "", world().json(ACCOUNT + "/poolQuota", "0"), pool()),
                of("Q4", "AccountCoreQuotaReached", "", world().json(ACCOUNT + "/dedicatedCoreQuota", "5"), nodes(3)),
                of(
                        "Q5",
                        "AccountCoreQuotaReached",
                        "",
                        world().json(ACCOUNT + "/dedicatedCoreQuotaPerVMFamilyEnforced", "true")
                                .json(
                                        ACCOUNT + "/dedicatedCoreQuotaPerVMFamily",
                                        "[{\"name\": \"standardDSv3Family\", \"coreQuota\": 4}]"),
                        nodes(3)),
                of(
                        "Q6",
                        "AccountLowPriorityCoreQuotaReached",
                        "",
                        world().json(ACCOUNT + "/lowPriorityCoreQuota", "2"),
                        nodes(0).json("/targetLowPriorityNodes", "2")),
                of(
                        "Q7",
                        "AllocationFailed",
                        "exceeding approved Total Regional Cores quota",
                        userSubscription().json("/computeQuotas/West Europe", "{\"cores\": 4}"),
                        nodes(3)),
                of("Q8", "AccountCoreQuotaReached", "", world().json(ACCOUNT + "/dedicatedCoreQuota", "0"), pool()),
                of(
                        "Q9",
                        "CommunicationEnabledPoolReachedMaxVMCount",
                        "",
                        world(),
                        nodes(101).json("/enableInterNodeCommunication", "true")),
                of("Q11", "InvalidPropertyValue", "", world(), pool().text("/resizeTimeout", "PT4M")),
                of(
                        "Q11",
                        "AllocationTimedout",
                        "",
                        world().json(VERSION + "/regions", "{\"West Europe\": 10}"),
                        nodes(1100)),
                of(
                        "Q12",
                        "AutoScalingFormulaSyntaxError",
                        "",
                        world(),
                        pool().without("targetDedicatedNodes")
                                .json("/enableAutoScale", "true")
                                .text("/autoScaleFormula", "$TargetDedicatedNodes = min(1, 2;")),
                of(
                        "Q12",
                        "InvalidPropertyValue",
                        "",
                        world(),
                        pool().text("/autoScaleFormula", "$TargetDedicatedNodes = 1;")),
                of("Q12", "InvalidPropertyValue", "", world(), nodes(-1)),
                of("Q13", "InvalidPropertyValue", "", world(), pool().text("/id", "my pool")),
                of(
                        "Q13",
                        "PoolExists",
                        "",
                        world().json("/batchAccounts/0/pools/-", "{\"pool\": " + pool().json() + "}"),
                        pool()),
                of("Q14", "InvalidPropertyValue", "", world(), pool().json("/taskSlotsPerNode", "9")),
                of(
                        "Q15",
                        "InvalidApplicationPackageReferences",
                        "",
                        world(),
                        pool().json("/applicationPackageReferences/-", "{\"applicationId\": \"tool\"}")),
                of(
                        "Q16",
                        "AllocationFailed",
                        "Ephemeral OS disks are not supported for Spot",
                        world().json(
                                        "/vmSizes/-",
                                        SIZE + "\"capabilities\": {\"EphemeralOSDiskSupported\": \"True\"}}"),
                        nodes(0).json("/targetLowPriorityNodes", "1")
                                .json(MACHINE + "/osDisk/ephemeralOSDiskSettings", ephemeral)),
                of(
                        "Q16",
                        "AllocationFailed",
                        "Ephemeral",
                        world().json(
                                        "/vmSizes/-",
                                        SIZE + "\"capabilities\": {\"EphemeralOSDiskSupported\": \"False\"}}"),
                        pool().json(MACHINE + "/osDisk/ephemeralOSDiskSettings", ephemeral)),
                of(
                        "Q16",
                        "AllocationFailed",
                        "does not support Spot",
                        world().json("/vmSizes/-", SIZE + "\"capabilities\": {\"LowPriorityCapable\": \"False\"}}"),
                        nodes(0).json("/targetLowPriorityNodes", "1")));
    }

    private static String rule(int priority, String access, String destination) {
        return """
                {"name": "r%d", "properties": {"priority": %d, "direction": "Outbound", "access": "%s", "protocol": "Tcp",
                 "sourcePortRange": "*", "destinationPortRange": "443", "sourceAddressPrefix": "*",
                 "destinationAddressPrefix": "%s"}}""".formatted(priority, priority, access, destination);
    }

    static List<Case> networks() {
        String resource =
                "{\"type\": \"Microsoft.Network/%s\", \"resourceGroup\": \"rg\", \"name\": \"x\", \"location\":"
                        + " \"westeurope\", \"properties\": {%s}}";
        Sketch closed = world().json(
                        "/resources/-",
                        resource.formatted(
                                "networkSecurityGroups", "\"securityRules\": [" + rule(100, "Deny", "Internet") + "]"))
                .text(SUBNET + "/networkSecurityGroup/id", NETWORK + "networkSecurityGroups/x");
        Sketch tunnel = world().json(
                        "/resources/-",
                        resource.formatted(
                                "routeTables",
                                "\"routes\": [{\"name\": \"r\", \"properties\": {\"addressPrefix\": \"0.0.0.0/0\","
                                        + " \"nextHopType\": \"VirtualAppliance\"}}]"))
                .text(SUBNET + "/routeTable/id", NETWORK + "routeTables/x");
        Sketch address = world().json("/resources/-", resource.formatted("publicIPAddresses", ""));
        Sketch own = inSubnet()
                .text(ADDRESSES + "/provision", "usermanaged")
                .json(ADDRESSES + "/ipAddressIds", "[\"" + NETWORK + "publicIPAddresses/x\"]")
                .json("/targetDedicatedNodes", "150");
        return List.of(
                of(
                        "N1",
                        "InvalidPropertyValue",
                        "the specified VNet does not exist",
                        world(),
                        pool().text("/networkConfiguration/subnetId", NETWORK + "virtualNetworks/none/subnets/s")),
                of(
                        "N1",
                        "InvalidPropertyValue",
                        "the specified VNet does not exist",
                        world().text("/resources/0/location", "eastus"),
                        inSubnet()),
                of(
                        "N2",
                        "InsufficientPermissions",
                        "subnets/join/action",
                        roles("Azure Batch Account Contributor", "Reader"),
                        inSubnet()),
                of(
                        "N3",
                        "AllocationFailed",
                        "SubnetIsFull",
                        world().text(SUBNET + "/addressPrefix", "10.1.0.0/29"),
                        inSubnet().json("/targetDedicatedNodes", "4")),
                of("N4", "NodeUnusable", "", closed, inSubnet()),
                of("N5", "NodeUnusable", "", tunnel, inSubnet()),
                of("N6", "NodeUnusable", "", world(), inSubnet().text(ADDRESSES + "/provision", "nopublicipaddresses")),
                of(
                        "N6",
                        "MissingRequiredProperty",
                        "",
                        world(),
                        pool().text(ADDRESSES + "/provision", "nopublicipaddresses")),
                of("N7", "AllocationFailed", "", address, own),
                of(
                        "N8",
                        "AllocationFailed",
                        "PublicIPCountLimitReached",
                        world().json("/networkQuotas/West Europe", "{\"PublicIPAddresses\": 1}"),
                        inSubnet().json("/targetDedicatedNodes", "60")));
    }

    @ParameterizedTest
    @MethodSource({"access", "images", "sizes", "networks"})
    void aPoolFailsAsItsRuleForetells(Case foretold) throws Exception {
        Attempt attempt = new Attempt(foretold.world(), foretold.pool());

        List<Finding> findings = attempt.findings();
        AzureException failure = attempt.failure();

        assertThat(findings)
                .filteredOn(finding -> finding.ruleId().equals(foretold.rule()))
                .as(findings.toString())
                .isNotEmpty();
        assertThat(failure.code()).isEqualTo(foretold.code());
        assertThat(failure.getMessage() + " " + failure.reason().orElse("")).contains(foretold.reason());
    }

    static List<Case> good() {
        return List.of(
                of("", "", "", world(), pool()),
                of("", "", "", world(), inSubnet()),
                of("", "", "", userSubscription(), pool()),
                of(
                        "",
                        "",
                        "",
                        world().text(IMAGE + "/features/SecurityType", "TrustedLaunch"),
                        pool().text(MACHINE + "/securityProfile/securityType", "trustedLaunch")));
    }

    @ParameterizedTest
    @MethodSource("good")
    void aPoolWithoutFindingsWorks(Case good) throws Exception {
        Attempt attempt = new Attempt(good.world(), good.pool());

        assertThat(attempt.findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
        assertThat(attempt.progress().counts().dedicated()).isEqualTo(Map.of("idle", 2));
    }

    @Test
    void everyRuleThatFailsAPoolIsSeenToFailOne() {
        List<Case> cases = new ArrayList<>(access());
        cases.addAll(images());
        cases.addAll(sizes());
        cases.addAll(networks());
        // A1 wants another sign-in and I24 a pool that is there: tests of their own. The rest fails no pool, it only
        // takes long
        // or is worth knowing.
        List<String> others = List.of("A1", "I8", "I9", "I23", "I24", "I28", "Q10");

        assertThat(RuleCatalogue.rules())
                .extracting(Rule::id)
                .filteredOn(id ->
                        cases.stream().noneMatch(foretold -> foretold.rule().equals(id)))
                .containsExactlyInAnyOrderElementsOf(others);
    }

    /** A pool tried in a world. */
    private static final class Attempt {

        private final SimulatedAzure azure;
        private final AzureClients clients;
        private final PoolSpec spec;

        Attempt(Sketch world, Sketch pool) throws IOException {
            azure = SimulatedAzure.of(world.build());
            SimulatedIdentity identity = azure.identity();
            clients = new AzureClients(new AzureClients.Settings(
                    Cloud.azurePublic(),
                    new Transport(Transport.Kind.SIMULATED, azure.httpClient(), azure.clock()),
                    new Credentials.ServicePrincipal(
                            identity.clientId(),
                            Secret.of(identity.clientSecret().reveal())),
                    identity.tenantId(),
                    identity.subscriptionId(),
                    BatchAccountReference.named(identity.accountName()),
                    Map.of(),
                    text -> {}));
            spec = PoolSpec.builder(JsonTree.parse(pool.json()).properties()).build();
        }

        List<Finding> findings() throws InterruptedException {
            return new Preflight(new AzureFacts(clients), azure.clock(), 1)
                    .check(new PoolProposal(spec))
                    .findings();
        }

        PoolProgress progress() {
            new Pools(clients).create(spec);
            return new PoolWaits(clients).untilReady(spec.id(), Optional.empty(), seen -> {});
        }

        AzureException failure() {
            return catchThrowableOfType(AzureException.class, this::progress);
        }
    }
}
