package io.batchsh.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Several things of which a person takes one.
 *
 * @param question what they are, such as {@code Gallery}
 * @param items in the order they are offered; the first is taken unless another is chosen
 */
public record Menu(String question, List<Item> items) {

    /**
     * One of them.
     *
     * @param label what it is called
     * @param detail what helps to decide; may be empty
     */
    public record Item(String label, String detail) {

        public Item {
            Objects.requireNonNull(label, "label is null");
            Objects.requireNonNull(detail, "detail is null");
        }
    }

    public Menu {
        Objects.requireNonNull(question, "question is null");
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A menu needs an item");
        }
    }

    /** The places of the items in which every word of a text occurs, in any case. */
    public List<Integer> matching(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).strip().split("\\s+");
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            String all = (item.label() + " " + item.detail()).toLowerCase(Locale.ROOT);
            if (List.of(words).stream().allMatch(all::contains)) {
                places.add(place);
            }
        }
        return places;
    }
}
