package io.batchsh.preflight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule there is, those included that no client can check. */
public final class RuleCatalogue {

    private static final String LETTERS = "AIQN";

    private RuleCatalogue() {}

    /** What every rule is about, access first, then image, quota and size, network, each by number. */
    public static List<RuleDescription> descriptions() {
        return Stream.concat(rules().stream().map(Rule::description), Advisories.all().stream())
                .sorted(Comparator.<RuleDescription>comparingInt(
                                rule -> LETTERS.indexOf(rule.id().charAt(0)))
                        .thenComparingInt(rule -> Integer.parseInt(rule.id().substring(1))))
                .toList();
    }

    /** The rule of an id, written in either case. */
    public static Optional<RuleDescription> description(String id) {
        return descriptions().stream()
                .filter(rule -> rule.id().equalsIgnoreCase(id))
                .findFirst();
    }

    static List<Rule> rules() {
        return List.of(
                new TokenCredential(),
                new PoolsWritable(),
                new ImageAccess(),
                new ImageExists(),
                new SameTenant(),
                new ProviderRegistered(),
                new BatchMayAllocate(),
                new NoLocks(),
                new ImageIdShape(),
                new ImageReferenceAlone(),
                new ImageGeneralized(),
                new ImageProvisioned(),
                new ImageReplicatedToRegion(),
                new ReplicasForNodes(),
                new FullReplication(),
                new LatestVersionPinned(),
                new ImageEndOfLife(),
                new AgentMatchesOs(),
                new AgentMatchesDistribution(),
                new AgentNotRetired(),
                new GenerationFitsSize(),
                new ArchitectureFitsSize(),
                new SecurityTypeRequired(),
                new TrustedLaunchPossible(),
                new ConfidentialPossible(),
                new PurchasePlanComplete(),
                new DiskEncryptionPossible(),
                new TemporaryDrive(),
                new DiskFitsSize(),
                new OsDiskCaching(),
                new ImageOutlivesPool(),
                new ContainersPossible(),
                new AcceleratedNetworking(),
                new DataDisksFitSize(),
                new ImageSmallEnough(),
                new SizeOffered(),
                new SizeNotRestricted(),
                new PoolQuota(),
                new DedicatedCoreQuota(),
                new FamilyCoreQuota(),
                new SpotCoreQuota(),
                new SubscriptionCoreQuota(),
                new QuotaNotZero(),
                new InterNodeLimit(),
                new PoolSizePublished(),
                new ResizeTimeout(),
                new ScaleIsDecided(),
                new PoolId(),
                new TaskSlots(),
                new ApplicationPackages(),
                new SpotPossible(),
                new NetworkUsable(),
                new SubnetJoinable(),
                new AddressesEnough(),
                new NodesReachBatch(),
                new RoutesReachBatch(),
                new NoPublicAddress(),
                new OwnPublicAddresses(),
                new NetworkQuota());
    }
}
