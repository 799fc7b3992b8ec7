package io.batchsh.script;

import io.batchsh.azure.CredentialKind;
import io.batchsh.command.SignInRequest;
import io.batchsh.command.UsageException;
import io.batchsh.completion.Suggestions;
import io.batchsh.session.CredentialSource;
import io.batchsh.session.SecretSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The named arguments of {@code login}. There is none for a secret itself: scripts are kept, and secrets must not be in them. */
final class SignInArguments {

    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            "credential",
            "tenant",
            "subscription",
            "account",
            "clientId",
            "secretVariable",
            "secretFile",
            "certificate",
            "federatedTokenFile",
            "cloud",
            "metadataUrl",
            "caBundle",
            "readOnly"));

    private final Map<String, Object> values;

    /** @throws UsageException for a name that means nothing */
    SignInArguments(Map<String, Object> values) {
        this.values = values;
        for (String name : values.keySet()) {
            if (!NAMES.contains(name)) {
                List<String> nearest = Suggestions.nearest(name, NAMES);
                throw new UsageException(
                        "login has no argument '" + name + "'.",
                        nearest.isEmpty() ? String.join(", ", NAMES) : nearest.get(0) + ": …");
            }
        }
    }

    SignInRequest request() {
        CredentialSource source = new CredentialSource(
                kind(), text("clientId"), secret(), path("certificate"), path("federatedTokenFile"));
        return new SignInRequest(
                source,
                text("tenant"),
                text("subscription"),
                text("account"),
                text("cloud"),
                text("metadataUrl"),
                path("caBundle"),
                Boolean.TRUE.equals(values.get("readOnly")));
    }

    private CredentialKind kind() {
        String word = text("credential").orElse(CredentialKind.DEFAULT.word());
        return CredentialKind.of(word)
                .filter(kind -> kind != CredentialKind.OFFLINE && kind != CredentialKind.SHARED_KEY)
                .orElseThrow(() -> new UsageException("'" + word + "' is no way to sign in.", "help login"));
    }

    private Optional<SecretSource> secret() {
        return text("secretVariable")
                .<SecretSource>map(SecretSource.Variable::new)
                .or(() -> path("secretFile").map(SecretSource.File::new));
    }

    private Optional<Path> path(String name) {
        return text(name).map(Path::of).map(Path::toAbsolutePath);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }
}
