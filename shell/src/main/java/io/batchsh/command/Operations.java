package io.batchsh.command;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.CredentialKind;
import io.batchsh.batch.BatchAccounts;
import io.batchsh.batch.NodeAgentSkus;
import io.batchsh.batch.Nodes;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.PoolWaits;
import io.batchsh.batch.Pools;
import io.batchsh.batch.RetirementCalendar;
import io.batchsh.batch.VmSizes;
import io.batchsh.image.Galleries;
import io.batchsh.preflight.AzureFacts;
import io.batchsh.preflight.PoolProposal;
import io.batchsh.preflight.Preflight;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.session.Session;

/**
 * What can be done in a session. Cheap to make: no client exists before its first call.
 *
 * @param session where it is done
 */
public record Operations(Session session) {

    public Galleries galleries() {
        return new Galleries(clients());
    }

    public Pools pools() {
        return new Pools(clients());
    }

    public PoolWaits poolWaits() {
        return new PoolWaits(clients());
    }

    public Nodes nodes() {
        return new Nodes(clients());
    }

    public NodeAgentSkus nodeAgentSkus() {
        return new NodeAgentSkus(clients(), RetirementCalendar.builtIn());
    }

    public BatchAccounts accounts() {
        return new BatchAccounts(clients());
    }

    public VmSizes vmSizes() {
        return new VmSizes(clients());
    }

    /** Runs every preflight rule on a pool to be. */
    public PreflightReport check(PoolSpec pool) {
        boolean tokens = session.credential() != CredentialKind.SHARED_KEY;
        return new Preflight(new AzureFacts(clients()), clients().transport().clock())
                .check(new PoolProposal(pool, tokens));
    }

    private AzureClients clients() {
        return session.clients();
    }
}
