package io.batchsh.command;

import java.util.List;

/**
 * How the words behind an option become a value of the create call, and such a value words again. What {@link #write} says
 * {@link #read} understands.
 */
interface PoolValue {

    /**
     * The value that the words mean.
     *
     * @throws IllegalArgumentException saying what is wrong with them, as the end of a sentence that begins with the option
     * @throws WrongChoiceException for a word that is none of a few
     */
    Object read(List<String> words, PoolSources sources);

    /** The words that mean a value; none where words cannot say it. */
    List<String> write(Object value);

    /** Whether it takes more than one word. */
    default boolean many() {
        return false;
    }

    /** Whether it may stand without a word. */
    default boolean flag() {
        return false;
    }

    /** The words it takes, where they are few. */
    default List<String> candidates() {
        return List.of();
    }
}
