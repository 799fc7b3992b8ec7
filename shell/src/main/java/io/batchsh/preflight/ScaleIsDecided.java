package io.batchsh.preflight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A fixed pool needs a target; a formula forbids targets, and has limits of its own. */
final class ScaleIsDecided implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q12", "Targets or a formula decide the number of nodes", FailsAt.CREATE)
            .otherwise("The service refuses the pool.")
            .evidence("enableAutoScale, the formula, its interval, and the targets of the pool")
            .remedy("pool create --target-dedicated-nodes N")
            .source(Sources.AUTOSCALE);

    private static final int LONGEST_FORMULA = 8192;

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        if (!proposal.pool().autoScale()) {
            if (!proposal.pool().hasTargets()) {
                findings.add(finding(
                        "The pool has no number of nodes.",
                        "Neither targetDedicatedNodes nor targetLowPriorityNodes nor an autoscale formula is set.",
                        "pool create --target-dedicated-nodes N"));
            }
            return findings;
        }
        if (proposal.pool().hasTargets()) {
            findings.add(finding(
                    "The pool has both targets and an autoscale formula.",
                    "enableAutoScale forbids targetDedicatedNodes and targetLowPriorityNodes.",
                    "Leave out the targets"));
        }
        int length = proposal.pool().autoScaleFormula().orElse("").length();
        if (length == 0 || length > LONGEST_FORMULA) {
            findings.add(finding(
                    length == 0 ? "Autoscale is on without a formula." : "The autoscale formula is too long.",
                    length + " characters; 1 to " + LONGEST_FORMULA + " are accepted (AutoScaleFormulaTooLong).",
                    "pool create --auto-scale-formula FORMULA"));
        }
        proposal.pool().autoScaleEvaluationInterval().ifPresent(interval -> {
            if (interval.compareTo(Duration.ofMinutes(5)) < 0 || interval.compareTo(Duration.ofDays(7)) > 0) {
                findings.add(finding(
                        "The autoscale evaluation interval is out of range.",
                        "It is " + interval + "; the service accepts 5 minutes to 168 hours.",
                        "pool create --auto-scale-evaluation-interval PT15M"));
            }
        });
        return findings;
    }

    private Finding finding(String title, String evidence, String remedy) {
        return Finding.blocker(this, title, evidence, remedy);
    }
}
