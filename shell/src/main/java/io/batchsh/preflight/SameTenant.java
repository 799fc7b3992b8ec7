package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.image.GalleryImageId;
import java.util.List;
import java.util.Optional;

/** An image may come from another subscription of the tenant, never from another tenant. */
final class SameTenant implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "A6", "Image and account are of one tenant", FailsAt.CREATE)
            .otherwise("The service answers InsufficientPermissions; the token of one tenant opens nothing of another.")
            .evidence("tenantId of the subscriptions of image and account")
            .remedy("Copy the image into a gallery of the account's tenant")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return proposal.image()
                .filter(image ->
                        !image.subscriptionId().equalsIgnoreCase(facts.account().subscriptionId()))
                .map(image -> check(image, facts))
                .orElse(List.of());
    }

    private List<Finding> check(GalleryImageId image, Facts facts) {
        String account = facts.account().subscriptionId();
        Optional<AzureException> foreign = facts.access()
                .tenantFailure(image.subscriptionId())
                .filter(failure -> failure.code().equals("InvalidAuthenticationTokenTenant"));
        if (foreign.isPresent()) {
            return List.of(Finding.blocker(
                    this,
                    "The image is of another tenant than you sign in to.",
                    foreign.get().reason().orElse(foreign.get().getMessage()),
                    "Copy the image into a gallery of your tenant"));
        }
        String here = facts.access().tenant(account);
        String there = facts.access().tenant(image.subscriptionId());
        if (!here.equalsIgnoreCase(there)) {
            return List.of(Finding.blocker(
                    this,
                    "The image is of another tenant than the Batch account.",
                    "Subscription " + image.subscriptionId() + " trusts tenant " + there + ", subscription " + account
                            + " trusts " + here + ".",
                    "Copy the image into a gallery of tenant " + here));
        }
        return List.of(Finding.warning(
                        this,
                        "The image is in another subscription than the Batch account.",
                        "Subscription " + image.subscriptionId()
                                + ", of the same tenant. The Batch page on gallery images"
                                + " allows it; the REST reference wants the account's subscription.",
                        "Should the service refuse it: publish the image in a gallery of subscription " + account)
                .from(Sources.CREATE_POOL));
    }
}
