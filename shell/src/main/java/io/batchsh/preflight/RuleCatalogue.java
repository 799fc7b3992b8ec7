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
                new ImageIdShape(),
                new ImageReferenceAlone(),
                new ImageExists(),
                new ImageAccess(),
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
                new PurchasePlanComplete(),
                new DiskFitsSize(),
                new OsDiskCaching(),
                new AcceleratedNetworking(),
                new DataDisksFitSize(),
                new SizeOffered(),
                new PoolQuota(),
                new DedicatedCoreQuota(),
                new FamilyCoreQuota(),
                new SpotCoreQuota(),
                new InterNodeLimit(),
                new ResizeTimeout(),
                new ScaleIsDecided(),
                new PoolId(),
                new TaskSlots(),
                new ApplicationPackages(),
                new SpotPossible());
    }
}
