package io.batchsh.session;

import io.batchsh.azure.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import static java.util.Objects.requireNonNull;

/**
 * Whom and what signing in may ask.
 *
 * @param environment the variables with secrets, and those that azure-identity reads
 * @param prompt told what a person must do to sign in, as with a device code
 * @param ask asks a person for a secret without echo; empty where nobody is there or answers
 * @param known told every secret that is read, so that it can be kept out of what is written
 */
public record SignInSurroundings(
        Map<String, String> environment,
        Consumer<String> prompt,
        Function<String, Optional<Secret>> ask,
        Consumer<Secret> known) {

    public SignInSurroundings {
        environment = Map.copyOf(environment);
        requireNonNull(prompt, "prompt is null");
        requireNonNull(ask, "ask is null");
        requireNonNull(known, "known is null");
    }
}
