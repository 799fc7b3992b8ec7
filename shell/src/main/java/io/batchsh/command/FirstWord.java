package io.batchsh.command;

import picocli.CommandLine;

/** What stands behind the first word of a line. */
sealed interface FirstWord permits FirstWord.Alone, Noun {

    /** One sentence. */
    String description();

    /** Whether there is a verb, or noun, of this name. */
    boolean has(String verb);

    /** The same without the other verbs; unchanged where there is none of this name. */
    FirstWord only(String verb);

    /** A new parser of lines that begin with the word, with new command objects behind it. */
    CommandLine parser(String word, CommandContext context);

    /** A command by itself. */
    record Alone(String description, VerbOf verb) implements FirstWord {

        @Override
        public boolean has(String other) {
            return false;
        }

        @Override
        public Alone only(String other) {
            return this;
        }

        @Override
        public CommandLine parser(String word, CommandContext context) {
            return new CommandLine(verb.make(context));
        }
    }
}
