package io.batchsh.command;

import io.batchsh.azure.GuardedHttpClient;
import io.batchsh.azure.Transport;
import io.batchsh.session.Session;

/** Runs one step in a session that refuses every change. */
record ReadOnlySession(Shell shell) {

    interface Step {
        ExitCode run() throws InterruptedException;
    }

    ExitCode run(Step step) throws InterruptedException {
        Session before = shell.session();
        Transport transport = before.transport();
        shell.use(before.withTransport(transport.withHttpClient(GuardedHttpClient.readOnly(transport.httpClient()))));
        try {
            return step.run();
        } finally {
            shell.use(before);
        }
    }
}
