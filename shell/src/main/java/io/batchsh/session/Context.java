package io.batchsh.session;

import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.CredentialKind;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * Where a session works and how it signs in: what can be written down, so no secret.
 *
 * @param name how people call it, such as {@code production}
 * @param tenantId the Microsoft Entra tenant, an id or a domain
 * @param subscriptionId the subscription's id
 * @param account the Batch account, if one is chosen
 * @param clientId the application, or the user assigned managed identity
 * @param secret where the secret of a service principal or the account key is found
 * @param readOnly whether commands that change anything are refused
 */
public record Context(
        String name,
        Cloud cloud,
        String tenantId,
        String subscriptionId,
        Optional<BatchAccountReference> account,
        CredentialKind credential,
        Optional<String> clientId,
        Optional<SecretSource> secret,
        boolean readOnly) {

    public Context {
        requireNonNull(name, "name is null");
        requireNonNull(cloud, "cloud is null");
        requireNonNull(tenantId, "tenantId is null");
        requireNonNull(subscriptionId, "subscriptionId is null");
        requireNonNull(account, "account is null");
        requireNonNull(credential, "credential is null");
        requireNonNull(clientId, "clientId is null");
        requireNonNull(secret, "secret is null");
    }
}
