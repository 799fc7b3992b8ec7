package io.batchsh.preflight;

import io.batchsh.batch.PoolSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A fixed pool needs a target; a formula forbids targets, and has limits of its own. */
final class ScaleIsDecided implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q12", "Targets or a formula decide the number of nodes", FailsAt.CREATE)
            .otherwise("The service refuses the pool.")
            .evidence("enableAutoScale, the formula, its interval, and the targets of the pool")
            .remedy("pool create --target-dedicated-nodes N")
            .source(Sources.AUTOSCALE);

    private static final int LONGEST_FORMULA = 8192;
    private static final Pattern TARGET =
            Pattern.compile("\\$Target(Dedicated|LowPriority)(Nodes)?\\s*=", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return proposal.pool().autoScale() ? automatic(proposal.pool()) : fixed(proposal.pool());
    }

    private List<Finding> fixed(PoolSpec pool) {
        List<Finding> findings = new ArrayList<>();
        if (!pool.hasTargets()) {
            findings.add(finding(
                    "The pool has no number of nodes.",
                    "Neither targetDedicatedNodes nor targetLowPriorityNodes nor an autoscale formula is set.",
                    "pool create --target-dedicated-nodes N"));
        }
        if (pool.targetDedicatedNodes() < 0 || pool.targetLowPriorityNodes() < 0) {
            findings.add(finding(
                    "A number of nodes is negative.",
                    "targetDedicatedNodes is " + pool.targetDedicatedNodes() + ", targetLowPriorityNodes "
                            + pool.targetLowPriorityNodes() + ".",
                    "pool create --target-dedicated-nodes N"));
        }
        if (pool.autoScaleFormula().isPresent()
                || pool.autoScaleEvaluationInterval().isPresent()) {
            findings.add(finding(
                    "The pool has an autoscale formula or interval, and autoscale is off.",
                    "They are accepted only where enableAutoScale is true.",
                    "Set enableAutoScale, or leave them out"));
        }
        return findings;
    }

    private List<Finding> automatic(PoolSpec pool) {
        List<Finding> findings = new ArrayList<>();
        if (pool.hasTargets()) {
            findings.add(finding(
                    "The pool has both targets and an autoscale formula.",
                    "enableAutoScale forbids targetDedicatedNodes and targetLowPriorityNodes.",
                    "Leave out the targets"));
        }
        String formula = pool.autoScaleFormula().orElse("");
        if (formula.isEmpty() || formula.length() > LONGEST_FORMULA) {
            findings.add(finding(
                    formula.isEmpty() ? "Autoscale is on without a formula." : "The autoscale formula is too long.",
                    formula.length() + " characters; 1 to " + LONGEST_FORMULA
                            + " are accepted (AutoScaleFormulaTooLong).",
                    "pool create --auto-scale-formula FORMULA"));
        } else if (!balanced(formula)) {
            findings.add(finding(
                    "The brackets of the autoscale formula do not match.",
                    "The service answers AutoScalingFormulaSyntaxError to: " + formula,
                    "pool create --auto-scale-formula FORMULA"));
        } else if (!TARGET.matcher(formula).find()) {
            findings.add(Finding.warning(
                            this,
                            "The autoscale formula sets no number of nodes.",
                            "It assigns neither $TargetDedicatedNodes nor $TargetLowPriorityNodes: " + formula,
                            "pool create --auto-scale-formula '$TargetDedicatedNodes = 4;'")
                    .failingAt(FailsAt.RESIZE));
        }
        pool.autoScaleEvaluationInterval().ifPresent(interval -> {
            if (interval.compareTo(Duration.ofMinutes(5)) < 0 || interval.compareTo(Duration.ofDays(7)) > 0) {
                findings.add(finding(
                        "The autoscale evaluation interval is out of range.",
                        "It is " + interval + "; the service accepts 5 minutes to 168 hours.",
                        "pool create --auto-scale-evaluation-interval PT15M"));
            }
        });
        return findings;
    }

    private static boolean balanced(String formula) {
        int depth = 0;
        for (int at = 0; at < formula.length() && depth >= 0; at++) {
            depth += formula.charAt(at) == '(' ? 1 : formula.charAt(at) == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    private Finding finding(String title, String evidence, String remedy) {
        return Finding.blocker(this, title, evidence, remedy);
    }
}
