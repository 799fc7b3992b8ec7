package io.batchsh;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C and SIGTERM do in batch mode: the running work is interrupted, so that it can say what goes on in Azure and
 * seal its recording, and then the process ends as the signal wants.
 */
final class Interruption {

    private static final int SECONDS_TO_FINISH = 3;

    private final CountDownLatch over = new CountDownLatch(1);

    private Interruption() {}

    static Interruption ofThisThread() {
        Interruption interruption = new Interruption();
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.stop(worker), "batchsh-interruption"));
        return interruption;
    }

    private void stop(Thread worker) {
        if (over.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            over.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work has ended; nothing is left to interrupt. */
    void over() {
        over.countDown();
    }
}
