package io.batchsh.azure;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks {@code value} and {@code nextLink}. */
final class ArmPages implements Iterator<Map<String, Object>> {

    private final Function<String, Map<String, Object>> fetch;
    private @Nullable String next;
    private Iterator<?> items = List.of().iterator();

    ArmPages(String first, Function<String, Map<String, Object>> fetch) {
        this.next = first;
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && next != null) {
            Map<String, Object> page = fetch.apply(next);
            items = page.get("value") instanceof List<?> list
                    ? list.iterator()
                    : List.of().iterator();
            next = page.get("nextLink") instanceof String link && !link.isEmpty() ? link : null;
        }
        return items.hasNext();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next() instanceof Map<?, ?> item ? (Map<String, Object>) item : Map.of();
    }
}
