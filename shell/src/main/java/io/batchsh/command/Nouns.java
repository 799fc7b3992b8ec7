package io.batchsh.command;

import java.util.List;

/** The first words of one subject. Of what stands behind them only that of the word a line begins with is looked at. */
interface Nouns {

    /** The words, in the order help shows them. */
    List<String> words();

    /** What stands behind one of the words. */
    FirstWord behind(String word);
}
