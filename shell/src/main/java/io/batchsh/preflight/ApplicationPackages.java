package io.batchsh.preflight;

import java.util.ArrayList;
import java.util.List;

/** At most ten, each by the ARM id of its application. */
final class ApplicationPackages implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q15", "The application packages are well-formed", FailsAt.CREATE)
            .otherwise("The service answers InvalidApplicationPackageReferences.")
            .evidence("applicationPackageReferences of the pool")
            .remedy("account show")
            .source(Sources.QUOTAS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        List<String> packages = proposal.pool().applicationPackages();
        List<Finding> findings = new ArrayList<>();
        if (packages.size() > 10) {
            findings.add(finding(
                    "A pool has at most 10 application packages.", packages.size() + " are named.", "Leave some out"));
        }
        packages.stream()
                .filter(id -> !id.startsWith("/subscriptions/"))
                .findFirst()
                .ifPresent(id -> findings.add(finding(
                        "The application package '" + id + "' is not named by its ARM id.",
                        "The service answers InvalidApplicationPackageReferences.",
                        "Write " + facts.account().id() + "/applications/" + id)));
        return findings;
    }

    private Finding finding(String title, String evidence, String remedy) {
        return Finding.blocker(this, title, evidence, remedy);
    }
}
