package io.batchsh.preflight;

import io.batchsh.batch.BatchAccount;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.TargetRegion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Nodes start from a replica in the region of the Batch account. */
final class ImageReplicatedToRegion implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I5", "The image version is replicated to the account's region", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed: The gallery image is not available in the region.")
            .evidence("targetRegions and replicationStatus of the image version")
            .remedy("image-version show GALLERY/DEFINITION/VERSION")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.version().map(version -> check(version, facts.account())).orElse(List.of());
    }

    private List<Finding> check(ImageVersion version, BatchAccount account) {
        Optional<TargetRegion> target = version.targetRegion(account.location());
        if (target.isEmpty()) {
            String regions = version.targetRegions().stream()
                    .map(TargetRegion::normalizedName)
                    .collect(Collectors.joining(", "));
            return List.of(Finding.blocker(
                    this,
                    "The image version has no replica in " + account.location() + ", the region of the Batch account.",
                    version.gallery() + "/" + version.definition() + "/" + version.name() + " is replicated to "
                            + regions + ". Nodes would fail with: The gallery image is not available in "
                            + account.location() + " region.",
                    "image-version replicate " + version.shortForm() + " --target-regions " + account.location()
                            + "=1"));
        }
        if (!version.provisioningState().equalsIgnoreCase("Succeeded")) {
            return List.of();
        }
        TargetRegion region = target.get();
        if (region.replicationState().isEmpty()) {
            return List.of(Finding.unknown(
                            this,
                            "Azure does not say whether replication to " + account.location() + " is complete.",
                            "replicationStatus of " + version.id() + " has no entry for " + region.name() + ".",
                            "image-version show " + version.shortForm() + " -o json")
                    .from(Sources.GALLERY));
        }
        String state = region.replicationState().get();
        if (state.equalsIgnoreCase("Completed")) {
            return List.of();
        }
        return List.of(Finding.blocker(
                this,
                "Replication of the image version to " + account.location() + " is not complete: " + state + ".",
                "At " + region.progress().orElse(0) + " %"
                        + region.details().map(details -> ", " + details).orElse("") + ".",
                "image-version wait " + version.shortForm()));
    }
}
