package io.batchsh.image.preparation;

import io.batchsh.azure.AzureException;
import java.util.List;

/** Told how a preparation goes, by the thread that runs it. */
public interface PreparationListener {

    /**
     * A step among others.
     *
     * @param number the step's number, from 1
     * @param of how many there are
     */
    record Place(int number, int of) {
        @Override
        public String toString() {
            return number + "/" + of;
        }
    }

    /** A step is done already. */
    default void skipped(Place place, PreparationStep step, String found) {}

    /** A step begins. */
    default void begins(Place place, PreparationStep step) {}

    /** A step goes on. */
    default void progress(PreparationStep step, String words) {}

    /** A step is done. */
    default void ends(Place place, PreparationStep step) {}

    /** The preparation stops at a step. */
    default void stopped(Place place, List<Standing> standings, AzureException why) {}
}
