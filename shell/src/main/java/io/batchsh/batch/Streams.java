package io.batchsh.batch;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Listings one after the other. */
final class Streams {

    private Streams() {}

    /** The items of all parts; a part is asked for when the one before is used up. Not flatMap, which would buffer a part. */
    static <P, T> Stream<T> concat(List<P> parts, Function<P, Stream<T>> listing) {
        Iterator<P> next = parts.iterator();
        Iterator<T> items = new Iterator<>() {
            private Iterator<T> current = List.<T>of().iterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && next.hasNext()) {
                    current = listing.apply(next.next()).iterator();
                }
                return current.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.next();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }
}
