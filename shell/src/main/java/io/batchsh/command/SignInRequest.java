package io.batchsh.command;

import io.batchsh.session.CredentialSource;
import java.nio.file.Path;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * What {@code login} is asked for.
 *
 * @param credential how to sign in
 * @param tenant an id or a domain; found out where it is not given
 * @param subscription an id or a name
 * @param account the name of a Batch account
 * @param cloud the name of a cloud; the public one where neither this nor an address is given
 * @param metadataUrl where a cloud of one's own publishes its metadata
 * @param caBundle certificate authorities to trust beside those of Java, a file in PEM
 * @param readOnly whether the session refuses every change
 */
public record SignInRequest(
        CredentialSource credential,
        Optional<String> tenant,
        Optional<String> subscription,
        Optional<String> account,
        Optional<String> cloud,
        Optional<String> metadataUrl,
        Optional<Path> caBundle,
        boolean readOnly) {

    public SignInRequest {
        requireNonNull(credential, "credential is null");
        requireNonNull(tenant, "tenant is null");
        requireNonNull(subscription, "subscription is null");
        requireNonNull(account, "account is null");
        requireNonNull(cloud, "cloud is null");
        requireNonNull(metadataUrl, "metadataUrl is null");
        requireNonNull(caBundle, "caBundle is null");
    }
}
