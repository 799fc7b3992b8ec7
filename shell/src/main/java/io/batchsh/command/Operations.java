package io.batchsh.command;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.CredentialKind;
import io.batchsh.azure.Transport;
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

    private static final int RULES_AT_A_TIME = 4;

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

    /**
     * Runs every preflight rule on a pool to be.
     *
     * @throws InterruptedException if Ctrl-C was pressed
     */
    public PreflightReport check(PoolSpec pool) throws InterruptedException {
        return preflight().check(new PoolProposal(pool, session.credential() != CredentialKind.SHARED_KEY));
    }

    /** Several rules at a time only where waiting counts; elsewhere in order, so that equal runs are equal. */
    private Preflight preflight() {
        Transport transport = clients().transport();
        int threads = transport.kind() == Transport.Kind.LIVE ? RULES_AT_A_TIME : 1;
        return new Preflight(new AzureFacts(clients()), transport.clock(), threads);
    }

    private AzureClients clients() {
        return session.clients();
    }
}
