package io.batchsh.preflight;

import java.util.List;

/** One thing that must hold for a pool to work. Without state; reads only what {@link Facts} gives. */
public interface Rule {

    /** What the rule is about; lists, explanations and the documentation come from it. */
    RuleDescription description();

    /** The rule's id, such as {@code I5}. */
    default String id() {
        return description().id();
    }

    /**
     * Looks whether it holds. A rule that needs what another rule reports as missing says nothing.
     *
     * @return what is wrong; empty when nothing is
     * @throws UnreadableFactException when a fact it needs could not be read
     */
    List<Finding> check(PoolProposal proposal, Facts facts);
}
