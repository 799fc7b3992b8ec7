package io.batchsh.preflight;

import io.batchsh.access.Provider;
import io.batchsh.image.GalleryImageId;
import java.util.List;

/** The subscription of the image must know the Batch service, even if the account is elsewhere. */
final class ProviderRegistered implements Rule {

    private static final String BATCH = "Microsoft.Batch";

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "A7", "Microsoft.Batch is registered in the image's subscription", FailsAt.CREATE)
            .otherwise("The service refuses the image; pools made earlier cannot be deleted.")
            .evidence("registrationState of Microsoft.Batch in the subscription of the image")
            .remedy("provider register Microsoft.Batch --image GALLERY/DEFINITION")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return proposal.image().map(image -> check(image, facts)).orElse(List.of());
    }

    private List<Finding> check(GalleryImageId image, Facts facts) {
        Provider provider = facts.access().provider(image.subscriptionId(), BATCH);
        if (provider.registered()) {
            return List.of();
        }
        return List.of(Finding.blocker(
                this,
                "Microsoft.Batch is not registered in subscription " + image.subscriptionId() + ".",
                "Its registrationState there is " + provider.registrationState() + ".",
                "provider register Microsoft.Batch --subscription " + image.subscriptionId()));
    }
}
