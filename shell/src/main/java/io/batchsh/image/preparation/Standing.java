package io.batchsh.image.preparation;

/**
 * How far a step is.
 *
 * @param step the step
 * @param state whether it is done
 * @param found what was found or happened, in words; may be empty
 */
public record Standing(PreparationStep step, State state, String found) {

    /** Whether a step is done. */
    public enum State {
        /** Done in this run or before it. */
        DONE,
        /** Begun and stopped: what was asked of Azure may go on there. */
        STOPPED,
        /** Not begun. */
        TO_DO
    }
}
