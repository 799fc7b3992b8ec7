package io.batchsh.output;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A console that can be told to say nothing for a while. Nobody can be asked meanwhile. For one thread. */
public final class HushedConsole extends ForwardingConsole {

    private static final Console SILENCE = new Silence();

    private boolean hushed;

    public HushedConsole(Console console) {
        super(console);
    }

    /** Whether to say nothing from now on. */
    public void hush(boolean value) {
        hushed = value;
    }

    @Override
    Console target() {
        return hushed ? SILENCE : super.target();
    }

    /** What is printed in a page keeps the width of this console. */
    @Override
    public void page(Consumer<Console> result) {
        if (hushed) {
            result.accept(this);
        } else {
            super.page(result);
        }
    }

    private static final class Silence implements Console {

        @Override
        public void print(String text) {}

        @Override
        public void message(String line) {}

        @Override
        public void frame(List<String> lines) {}

        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public int columns() {
            return 0;
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<Integer> choose(Menu menu) {
            return Optional.empty();
        }
    }
}
