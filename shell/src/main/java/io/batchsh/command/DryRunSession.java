package io.batchsh.command;

import io.batchsh.azure.GuardedHttpClient;
import io.batchsh.azure.Transport;
import io.batchsh.session.Session;

/** Runs one step in a session that sends nothing that would change Azure. */
record DryRunSession(Shell shell) {

    interface Step {
        Outcome run() throws InterruptedException;
    }

    Outcome run(Step step) throws InterruptedException {
        Session before = shell.session();
        Transport transport = before.transport();
        shell.use(before.withTransport(transport.withHttpClient(GuardedHttpClient.dryRun(transport.httpClient()))));
        try {
            return step.run();
        } finally {
            shell.use(before);
        }
    }
}
