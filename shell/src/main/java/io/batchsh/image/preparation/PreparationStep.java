package io.batchsh.image.preparation;

import io.batchsh.azure.AzureException;
import java.util.Optional;
import java.util.function.Consumer;

/** One step of a preparation. Its methods ask Azure and throw {@link AzureException}. */
public interface PreparationStep {

    /** What it brings about, as a thing to be done: {@code deallocate the machine}. */
    String title();

    /** The command that does it alone. */
    String command();

    /** The command that takes it back, or why none does; empty where it changes nothing. */
    Optional<String> undo();

    /** The command that deletes what it made once the whole preparation is done; empty where that is to stay. */
    default Optional<String> cleanUp() {
        return Optional.empty();
    }

    /**
     * Looks whether it is done.
     *
     * @return what was found, in words, when nothing is left to do
     * @throws AzureException if what is there stands in the way
     */
    Optional<String> done();

    /**
     * Does it, to the end.
     *
     * @param progress told how it stands, in the service's words
     * @throws io.batchsh.azure.WaitCancelledException if the thread is interrupted; what was asked of Azure goes on there
     */
    void run(Consumer<String> progress);
}
