package io.batchsh.azure;

import java.util.Optional;

import static java.util.Objects.requireNonNull;

/** A way to sign in, with what it needs. */
public sealed interface Credentials {

    CredentialKind kind();

    /** A way to sign in that needs nothing but its kind. */
    record Ambient(CredentialKind kind) implements Credentials {

        /**
         * @throws IllegalArgumentException if {@code kind} needs more than its name
         */
        public Ambient {
            if (kind == CredentialKind.SERVICE_PRINCIPAL || kind == CredentialKind.SHARED_KEY) {
                throw new IllegalArgumentException(kind.word() + " needs a secret");
            }
        }
    }

    /** An application; the tenant is that of the session. */
    record ServicePrincipal(String clientId, Secret secret) implements Credentials {

        public ServicePrincipal {
            requireNonNull(clientId, "clientId is null");
            requireNonNull(secret, "secret is null");
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.SERVICE_PRINCIPAL;
        }
    }

    /** The user assigned identity of this client id, or the system's where there is none. */
    record ManagedIdentity(Optional<String> clientId) implements Credentials {

        @Override
        public CredentialKind kind() {
            return CredentialKind.MANAGED_IDENTITY;
        }
    }

    /** A key of the Batch account, in Base64. */
    record SharedKey(Secret key) implements Credentials {

        public SharedKey {
            requireNonNull(key, "key is null");
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.SHARED_KEY;
        }
    }
}
