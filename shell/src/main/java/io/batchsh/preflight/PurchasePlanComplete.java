package io.batchsh.preflight;

import java.util.List;

/** A definition carries the whole plan of its marketplace base image, or none. */
final class PurchasePlanComplete implements Rule {

    @Override
    public String id() {
        return "I18";
    }

    @Override
    public String title() {
        return "The image's purchase plan is complete";
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
                                FailsAt.RESIZE,
                                "The purchase plan of the image definition is incomplete.",
                                "name '" + plan.name() + "', publisher '" + plan.publisher() + "', product '"
                                        + plan.product() + "'. The pool would show"
                                        + " MissingPublisherPropertyInMarketPlacePlan.",
                                "Publish the image under a definition created with --plan-name, --plan-publisher and"
                                        + " --plan-product of its base image",
                                Sources.GALLERY_POOLS))))
                .orElse(List.of());
    }
}
