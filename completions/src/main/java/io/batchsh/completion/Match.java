package io.batchsh.completion;

/** How a typed word matches a name, best first. Letter case never matters. */
public enum Match {
    /** The whole name. */
    EXACT,
    /** Its beginning; everything matches an empty word so. */
    PREFIX,
    /** A stretch that begins where a word of the name begins: {@code 2204} in {@code ubuntu-2204-hpc}. */
    WORD,
    /** Any stretch. */
    SUBSTRING,
    /** Beginnings of words of the name, in order: {@code u22h} in {@code ubuntu-2204-hpc}. */
    WORD_STARTS,
    /** Its letters in order, with gaps anywhere. */
    SUBSEQUENCE;

    /**
     * How strict the kind is: 0 for a beginning, 1 for a stretch, 2 for scattered letters. Names of a stricter kind hide
     * those of a looser one, so that a word that names one thing leads to it.
     */
    int looseness() {
        return switch (this) {
            case EXACT, PREFIX -> 0;
            case WORD, SUBSTRING -> 1;
            case WORD_STARTS, SUBSEQUENCE -> 2;
        };
    }
}
