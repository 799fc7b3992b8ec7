package io.batchsh.session;

import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import java.nio.file.Path;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * Where a session works and how it signs in: what can be written down, so no secret.
 *
 * @param name how people call it, such as {@code production}
 * @param tenantId the Microsoft Entra tenant, an id or a domain; empty where the sign-in finds it out
 * @param subscriptionId the subscription's id; empty if none is chosen
 * @param account the Batch account, if one is chosen
 * @param caBundle certificate authorities to trust beside those of Java, a file in PEM
 * @param readOnly whether commands that change anything are refused
 */
public record Context(
        String name,
        Cloud cloud,
        String tenantId,
        String subscriptionId,
        Optional<BatchAccountReference> account,
        CredentialSource credential,
        Optional<Path> caBundle,
        boolean readOnly) {

    /** The name of a context that is not saved. */
    public static final String UNSAVED = "unsaved";

    /** The name of the context of a tutorial, which is on a simulated Azure of its own and is never saved. */
    public static final String TUTORIAL = "tutorial";

    public Context {
        requireNonNull(name, "name is null");
        requireNonNull(cloud, "cloud is null");
        requireNonNull(tenantId, "tenantId is null");
        requireNonNull(subscriptionId, "subscriptionId is null");
        requireNonNull(account, "account is null");
        requireNonNull(credential, "credential is null");
        requireNonNull(caBundle, "caBundle is null");
    }

    /** The same under another name. */
    public Context named(String other) {
        return new Context(other, cloud, tenantId, subscriptionId, account, credential, caBundle, readOnly);
    }
}
