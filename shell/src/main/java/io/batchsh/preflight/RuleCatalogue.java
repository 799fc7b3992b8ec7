package io.batchsh.preflight;

import java.util.List;

/** Every rule there is. */
final class RuleCatalogue {

    private RuleCatalogue() {}

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
