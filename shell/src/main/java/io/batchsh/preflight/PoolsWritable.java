package io.batchsh.preflight;

import io.batchsh.access.RequiredAccess;
import io.batchsh.batch.BatchAccount;
import java.util.List;

/** Readers and job submitters of a Batch account may not make pools in it. */
final class PoolsWritable implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "A3", "The caller may write pools", FailsAt.CREATE)
            .otherwise("The service answers 403.")
            .evidence("the permissions of the caller on the Batch account")
            .remedy("role grant \"Azure Batch Data Contributor\" --account")
            .source(Sources.BATCH_ROLES);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (!proposal.tokenCredential()) {
            return List.of();
        }
        BatchAccount account = facts.account();
        if (facts.access().permissions(account.id()).allows(RequiredAccess.WRITE_POOLS)) {
            return List.of();
        }
        return List.of(Finding.blocker(
                this,
                "You may not write pools in the Batch account " + account.name() + ".",
                "None of your roles there gives " + RequiredAccess.WRITE_POOLS
                        + "; Azure Batch Data Contributor and Azure Batch Account Contributor do.",
                "role grant \"Azure Batch Data Contributor\" --account"));
    }
}
