package io.batchsh.output;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A menu where lines cannot be redrawn: its items are numbered, and a number or a part of a name is typed. */
record NumberedMenu(Console console) {

    private static final int SHOWN = 20;

    Optional<Integer> choose(Menu menu) {
        console.message(menu.question() + ":");
        List<Integer> offered = IntStream.range(0, menu.items().size()).boxed().toList();
        while (true) {
            show(menu, offered);
            Optional<String> answer = console.ask("Number, or a part of the name [" + (offered.get(0) + 1) + "]: ");
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            String text = answer.get().strip();
            if (text.isEmpty()) {
                return Optional.of(offered.get(0));
            }
            Optional<Integer> number = number(text, menu.items().size());
            if (number.isPresent()) {
                return number;
            }
            List<Integer> matching = menu.matching(text);
            if (matching.size() == 1) {
                console.message(menu.question() + ": "
                        + menu.items().get(matching.get(0)).label());
                return Optional.of(matching.get(0));
            }
            if (matching.isEmpty()) {
                console.message("Nothing here is '" + text + "'.");
            } else {
                offered = matching;
            }
        }
    }

    private void show(Menu menu, List<Integer> offered) {
        offered.stream().limit(SHOWN).forEach(place -> {
            Menu.Item item = menu.items().get(place);
            console.message("  %2d  %s%s"
                    .formatted(place + 1, item.label(), item.detail().isEmpty() ? "" : "  (" + item.detail() + ")"));
        });
        if (offered.size() > SHOWN) {
            console.message("  ... and " + (offered.size() - SHOWN) + " more");
        }
    }

    private static Optional<Integer> number(String text, int items) {
        if (!text.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= items ? Optional.of(number - 1) : Optional.empty();
    }
}
