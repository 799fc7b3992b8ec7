package io.batchsh.session;

import io.batchsh.azure.CredentialKind;
import java.nio.file.Path;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * How to sign in, and where what that takes is found: what can be written down.
 *
 * @param clientId the application, or the user assigned managed identity
 * @param secret where the secret of a service principal, the password of its certificate or the account key is found
 * @param certificate the file with a service principal's certificate and private key
 * @param federatedTokenFile the file with the token of a workload
 */
public record CredentialSource(
        CredentialKind kind,
        Optional<String> clientId,
        Optional<SecretSource> secret,
        Optional<Path> certificate,
        Optional<Path> federatedTokenFile) {

    public CredentialSource {
        requireNonNull(kind, "kind is null");
        requireNonNull(clientId, "clientId is null");
        requireNonNull(secret, "secret is null");
        requireNonNull(certificate, "certificate is null");
        requireNonNull(federatedTokenFile, "federatedTokenFile is null");
    }

    /** A kind that needs no more than its name. */
    public static CredentialSource of(CredentialKind kind) {
        return new CredentialSource(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same in another kind, such as the one that worked of several. */
    public CredentialSource withKind(CredentialKind other) {
        return new CredentialSource(other, clientId, secret, certificate, federatedTokenFile);
    }
}
