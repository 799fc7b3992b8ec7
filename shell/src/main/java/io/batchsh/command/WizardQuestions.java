package io.batchsh.command;

import io.batchsh.output.Console;
import io.batchsh.output.Menu;
import io.batchsh.output.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The questions of a wizard. Each can be declined, which ends the wizard. */
record WizardQuestions(Console console, Theme theme) {

    /** Thrown when a person declines to answer; nothing has been changed by then. */
    static final class LeftException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeftException() {
            super("left");
        }
    }

    /**
     * Lets a person take one; a single one is taken without a question.
     *
     * @param item what of a value is shown
     * @throws LeftException if the person leaves
     */
    <T> T choose(String question, List<T> values, Function<T, Menu.Item> item) {
        if (values.size() == 1) {
            say(question + ": " + item.apply(values.get(0)).label() + " (there is no other)");
            return values.get(0);
        }
        return values.get(orLeave(
                console.choose(new Menu(question, values.stream().map(item).toList()))));
    }

    /** Lets a person take one of a few words; returns its place. */
    int choose(String question, Menu.Item... items) {
        return choose(question, IntStream.range(0, items.length).boxed().toList(), place -> items[place]);
    }

    /**
     * Asks for a text until it will do.
     *
     * @param usual what an empty answer means
     * @param objection what is wrong with an answer, if anything
     */
    String text(String question, String usual, Function<String, Optional<String>> objection) {
        while (true) {
            String shown = usual.isEmpty() ? question + ": " : question + " [" + usual + "]: ";
            String typed = orLeave(console.ask(shown)).strip();
            String answer = typed.isEmpty() ? usual : typed;
            Optional<String> wrong = objection.apply(answer);
            if (wrong.isEmpty()) {
                return answer;
            }
            say(wrong.get());
        }
    }

    /** Asks for a whole number that is not negative. */
    int number(String question, int usual) {
        return Integer.parseInt(text(
                question,
                String.valueOf(usual),
                answer -> answer.matches("\\d{1,7}") ? Optional.empty() : Optional.of("Type a whole number.")));
    }

    /** Asks for yes or no; no is meant by an empty answer. */
    boolean yes(String question) {
        return text(
                        question,
                        "no",
                        answer -> answer.toLowerCase(Locale.ROOT).matches("y|yes|n|no")
                                ? Optional.empty()
                                : Optional.of("Type yes or no."))
                .toLowerCase(Locale.ROOT)
                .startsWith("y");
    }

    void say(String line) {
        console.message(theme.render(Theme.Style.DIM, line));
    }

    private static <T> T orLeave(Optional<T> answer) {
        return answer.orElseThrow(LeftException::new);
    }
}
