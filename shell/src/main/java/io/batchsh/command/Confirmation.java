package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.output.Console;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks before something is destroyed. {@code --yes} answers a question but never stands for a name; {@code --confirm NAME}
 * does, and only if it is the very name.
 *
 * @param console where to ask
 * @param yes whether {@code --yes} was given
 * @param confirmedNames the names given with {@code --confirm}
 */
record Confirmation(Console console, boolean yes, Set<String> confirmedNames) {

    /**
     * Asks a question that only {@code y} or {@code yes} answers with yes.
     *
     * @throws AzureException of kind REFUSED if the answer is anything else, or nobody can be asked
     */
    void ask(String question) {
        if (yes) {
            return;
        }
        Optional<String> answer = console.ask(question + " [y/N] ");
        if (!isYes(answer)) {
            throw refused(answer.isPresent(), "--yes");
        }
    }

    /** The same question where another answer is no reason to stop. */
    boolean agrees(String question) {
        return yes || isYes(console.ask(question + " [y/N] "));
    }

    private static boolean isYes(Optional<String> answer) {
        String text = answer.orElse("").strip().toLowerCase(Locale.ROOT);
        return text.equals("y") || text.equals("yes");
    }

    /**
     * Asks for a name to be typed.
     *
     * @param warning what will be lost
     * @throws AzureException of kind REFUSED if another text is typed, or nobody can be asked
     */
    void askForName(String warning, String name) {
        if (confirmedNames.contains(name)) {
            return;
        }
        Optional<String> answer = console.ask(warning + "\nType " + name + " to go on: ");
        if (!answer.orElse("").strip().equals(name)) {
            throw refused(answer.isPresent(), "--confirm " + name);
        }
    }

    private static AzureException refused(boolean asked, String option) {
        return AzureException.builder(
                        AzureException.Kind.REFUSED,
                        asked ? "Not confirmed; nothing was done." : "Nobody is there to confirm; nothing was done.")
                .remedy("the same command with " + option)
                .build();
    }
}
