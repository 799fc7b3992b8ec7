package io.batchsh.azure;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Runs calls of the Azure libraries so that all they throw is an {@link AzureException}. */
public final class AzureCalls {

    private AzureCalls() {}

    /** The answer of one call. */
    public static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException failure) {
            throw AzureExceptions.translate(failure);
        }
    }

    /** A call that answers nothing. */
    public static void run(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            throw AzureExceptions.translate(failure);
        }
    }

    /** The items of a listing; a page is fetched when the one before it is used up, and the first by the first item. */
    public static <T> Stream<T> stream(Supplier<? extends Iterable<T>> listing) {
        // Not flatMap: read through an iterator, it would buffer the whole listing.
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Listing<>(listing), Spliterator.ORDERED), false);
    }

    private static final class Listing<T> implements Iterator<T> {

        private final Supplier<? extends Iterable<T>> listing;
        private @Nullable Iterator<T> items;

        Listing(Supplier<? extends Iterable<T>> listing) {
            this.listing = listing;
        }

        @Override
        public boolean hasNext() {
            return call(() -> items().hasNext());
        }

        @Override
        public T next() {
            return call(() -> items().next());
        }

        private Iterator<T> items() {
            Iterator<T> started = items;
            if (started == null) {
                started = listing.get().iterator();
                items = started;
            }
            return started;
        }
    }
}
