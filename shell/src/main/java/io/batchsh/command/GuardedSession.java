package io.batchsh.command;

import io.batchsh.azure.GuardedHttpClient;
import io.batchsh.azure.Transport;
import io.batchsh.session.Session;
import java.util.function.UnaryOperator;

/** Runs one step in a session that cannot do all that the shell's session can. */
record GuardedSession(Shell shell) {

    interface Step<T> {
        T run() throws InterruptedException;
    }

    /** Every change is refused. */
    <T> T readOnly(Step<T> step) throws InterruptedException {
        return run(transport -> transport.withHttpClient(GuardedHttpClient.readOnly(transport.httpClient())), step);
    }

    /** Nothing is sent that would change Azure. */
    <T> T dryRun(Step<T> step) throws InterruptedException {
        return run(transport -> transport.withHttpClient(GuardedHttpClient.dryRun(transport.httpClient())), step);
    }

    private <T> T run(UnaryOperator<Transport> guard, Step<T> step) throws InterruptedException {
        Session before = shell.session();
        shell.use(before.withTransport(guard.apply(before.transport())));
        try {
            return step.run();
        } finally {
            shell.use(before);
        }
    }
}
