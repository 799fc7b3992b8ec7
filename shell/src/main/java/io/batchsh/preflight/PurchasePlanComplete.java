package io.batchsh.preflight;

import io.batchsh.image.ImageDefinition;
import io.batchsh.image.PurchasePlan;
import java.util.List;

/** A definition carries the whole plan of its marketplace base image, or none; somebody must have accepted its terms. */
final class PurchasePlanComplete implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I18", "The image's purchase plan is complete, and its terms accepted", FailsAt.RESIZE)
            .otherwise("The pool shows MissingPublisherPropertyInMarketPlacePlan.")
            .evidence(
                    "purchasePlan of the image definition, and its terms where the account allocates in the user's subscription")
            .remedy("image-definition show GALLERY/DEFINITION")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definition()
                .flatMap(ImageDefinition::purchasePlan)
                .map(plan -> isWhole(plan) ? terms(plan, facts) : List.of(incomplete(plan)))
                .orElse(List.of());
    }

    private static boolean isWhole(PurchasePlan plan) {
        return !plan.name().isEmpty()
                && !plan.publisher().isEmpty()
                && !plan.product().isEmpty();
    }

    private Finding incomplete(PurchasePlan plan) {
        return Finding.blocker(
                this,
                "The purchase plan of the image definition is incomplete.",
                "name '" + plan.name() + "', publisher '" + plan.publisher() + "', product '" + plan.product()
                        + "'. The pool would show MissingPublisherPropertyInMarketPlacePlan.",
                "Publish the image under a definition created with --plan-name, --plan-publisher and --plan-product of its"
                        + " base image");
    }

    /** Batch accepts terms for its own subscriptions; in the user's, the user does. */
    private List<Finding> terms(PurchasePlan plan, Facts facts) {
        String subscription = facts.account().subscriptionId();
        if (!facts.account().userSubscription() || facts.access().termsAccepted(subscription, plan)) {
            return List.of();
        }
        return List.of(Finding.blocker(
                        this,
                        "The terms of the image's purchase plan were not accepted.",
                        "Plan " + plan.publisher() + ":" + plan.product() + ":" + plan.name() + " in subscription "
                                + subscription + ", where the account allocates its nodes.",
                        "az vm image terms accept --publisher " + plan.publisher() + " --offer " + plan.product()
                                + " --plan " + plan.name())
                .from(Sources.MARKETPLACE_TERMS));
    }
}
