package io.batchsh;

import io.batchsh.azure.Secret;
import io.batchsh.output.Console;
import java.util.Optional;

/**
 * Speaks to whoever is there, on whichever console the run has come to: that of the process, later that of the prompt. What it
 * says is not recorded, for a code to sign in with is as good as a password for a while.
 */
final class Voice {

    private volatile Console console;

    Voice(Console console) {
        this.console = console;
    }

    /** Speaks on another console from now on. */
    void use(Console other) {
        console = other;
    }

    void say(String line) {
        console.message(line);
    }

    /** Asks without echo; empty where nobody is there or answers. */
    Optional<Secret> askSecret(String question) {
        return console.askSecret(question).map(Secret::of);
    }
}
