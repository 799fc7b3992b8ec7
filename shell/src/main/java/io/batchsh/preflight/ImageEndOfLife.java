package io.batchsh.preflight;

import java.time.ZoneOffset;
import java.util.List;

/** The end-of-life date is its author's wish; the service goes on serving the version. */
final class ImageEndOfLife implements Rule {

    @Override
    public String id() {
        return "I9";
    }

    @Override
    public String title() {
        return "The image version is within its life";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {

        return facts.version()
                .flatMap(version -> version.endOfLifeDate()
                        .map(date -> date.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())
                        .filter(date -> date.isBefore(facts.today()))
                        .map(date -> List.of(Finding.warning(
                                this,
                                FailsAt.SLOW,
                                "The image version " + version.name() + " reached its end of life on " + date + ".",
                                "endOfLifeDate of " + version.id() + "; the gallery allows its use all the same.",
                                "Take a newer one: image-version list --gallery " + version.gallery() + " --definition "
                                        + version.definition(),
                                Sources.GALLERY))))
                .orElse(List.of());
    }
}
