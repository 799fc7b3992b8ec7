package io.batchsh.azure;

import java.nio.file.Path;
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

    /**
     * An application by a certificate of its own.
     *
     * @param file certificate and private key: PEM, or PKCS #12 where the name ends in {@code .pfx} or {@code .p12}
     * @param password of a PKCS #12 file or an encrypted key
     */
    record Certificate(String clientId, Path file, Optional<Secret> password) implements Credentials {

        public Certificate {
            requireNonNull(clientId, "clientId is null");
            requireNonNull(file, "file is null");
            requireNonNull(password, "password is null");
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.SERVICE_PRINCIPAL;
        }
    }

    /**
     * An application that trusts the issuer of a token this workload has.
     *
     * @param clientId the application; {@code AZURE_CLIENT_ID} where it is not given
     * @param tokenFile the file with the token, read anew whenever one is needed; {@code AZURE_FEDERATED_TOKEN_FILE} where
     *     it is not given
     */
    record WorkloadIdentity(Optional<String> clientId, Optional<Path> tokenFile) implements Credentials {

        @Override
        public CredentialKind kind() {
            return CredentialKind.WORKLOAD_IDENTITY;
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
