package io.batchsh;

import io.batchsh.azure.Secret;
import io.batchsh.output.Console;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Speaks to whoever is there, on whichever console the run has come to: that of the process, later that of the prompt. What it
 * says of
 * signing in is not recorded, for a code to sign in with is as good as a password for a while.
 */
final class Voice {

    private volatile Console console;
    private volatile Supplier<Console> recorded;

    Voice(Console console) {
        this.console = console;
        this.recorded = () -> this.console;
    }

    /** Speaks on another console from now on. */
    void use(Console other) {
        console = other;
    }

    /** Tells notices on another console from now on, one that a recording hears. */
    void tell(Supplier<Console> other) {
        recorded = other;
    }

    /** Tells what happens on the way to Azure. */
    void notice(String line) {
        recorded.get().message(line);
    }

    void say(String line) {
        console.message(line);
    }

    /** Asks without echo; empty where nobody is there or answers. */
    Optional<Secret> askSecret(String question) {
        return console.askSecret(question).map(Secret::of);
    }
}
