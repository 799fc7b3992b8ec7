package io.batchsh.command;

import io.batchsh.batch.BatchAccounts;
import io.batchsh.batch.NodeAgentSkus;
import io.batchsh.batch.Nodes;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.Pools;
import io.batchsh.batch.VmSizes;
import io.batchsh.image.Galleries;
import io.batchsh.preflight.AzureFactSource;
import io.batchsh.preflight.Preflight;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.PoolProposal;
import io.batchsh.session.Session;

/** What can be done in a session. Cheap to make: no client exists before its first call. */
public final class Operations {

    private final Session session;

    public Operations(Session session) {
        this.session = session;
    }

    public Galleries galleries() {
        return new Galleries(session.clients(), session.subscriptionId());
    }

    public Pools pools() {
        return new Pools(session.clients());
    }

    public Nodes nodes() {
        return new Nodes(session.clients());
    }

    public NodeAgentSkus nodeAgentSkus() {
        return new NodeAgentSkus(session.clients());
    }

    public BatchAccounts accounts() {
        return new BatchAccounts(session.clients(), session.subscriptionId());
    }

    public VmSizes vmSizes() {
        return new VmSizes(session.clients(), session.subscriptionId());
    }

    /** Runs every preflight rule on a pool to be. */
    public PreflightReport check(PoolSpec pool) {
        return new Preflight(new AzureFactSource(this), session.transport().clock())
                .check(new PoolProposal(pool, session.usesTokens()));
    }
}
