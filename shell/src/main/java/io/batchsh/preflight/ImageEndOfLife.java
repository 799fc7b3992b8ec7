package io.batchsh.preflight;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A version's end-of-life date is its author's wish; the end of an operating system is Batch's announcement. */
final class ImageEndOfLife implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.warning(
                    "I9", "The image is within its life", FailsAt.NODE)
            .otherwise("The image has no support any more; the gallery allows its use all the same.")
            .evidence("endOfLifeDate of the image version, and the retirement calendar")
            .remedy("image-version list GALLERY/DEFINITION")
            .source(Sources.GALLERY);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        facts.version().ifPresent(version -> version.endOfLifeDate()
                .map(date -> date.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())
                .filter(date -> date.isBefore(facts.today()))
                .ifPresent(date -> findings.add(Finding.warning(
                                this,
                                "The image version " + version.name() + " reached its end of life on " + date + ".",
                                "endOfLifeDate of " + version.id() + "; the gallery allows its use all the same.",
                                "Take a newer one: image-version list " + version.gallery() + "/"
                                        + version.definition())
                        .failingAt(FailsAt.SLOW))));
        facts.definition().ifPresent(image -> facts.calendar()
                .image(image.offer() + " " + image.sku())
                .ifPresent(end -> findings.add(Finding.warning(
                                this,
                                "Batch ends its support of " + end.item() + " images on " + end.date() + ".",
                                image.gallery() + "/" + image.name() + " is of " + image.offer() + ":" + image.sku()
                                        + "; calendar as of " + facts.calendar().asOf() + ".",
                                "Build the image on a newer release of its operating system")
                        .from(end.source()))));
        return findings;
    }
}
