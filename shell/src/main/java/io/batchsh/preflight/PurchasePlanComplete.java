package io.batchsh.preflight;

import java.util.List;

/** A definition carries the whole plan of its marketplace base image, or none. */
final class PurchasePlanComplete implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I18", "The image's purchase plan is complete", FailsAt.RESIZE)
            .otherwise("The pool shows MissingPublisherPropertyInMarketPlacePlan.")
            .evidence("purchasePlan of the image definition")
            .remedy("image-definition show GALLERY/DEFINITION")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definition()
                .flatMap(image -> image.purchasePlan()
                        .filter(plan -> plan.name().isEmpty()
                                || plan.publisher().isEmpty()
                                || plan.product().isEmpty())
                        .map(plan -> List.of(Finding.blocker(
                                this,
                                "The purchase plan of the image definition is incomplete.",
                                "name '" + plan.name() + "', publisher '" + plan.publisher() + "', product '"
                                        + plan.product() + "'. The pool would show"
                                        + " MissingPublisherPropertyInMarketPlacePlan.",
                                "Publish the image under a definition created with --plan-name, --plan-publisher and"
                                        + " --plan-product of its base image"))))
                .orElse(List.of());
    }
}
