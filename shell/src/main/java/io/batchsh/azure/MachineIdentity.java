package io.batchsh.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether this machine has an identity of its own: the variables of the hosts that give one, or the metadata service of virtual
 * machines. The library would wait for an answer of the latter for minutes, which is too long for a try on a laptop.
 *
 * @param pipeline asks the metadata service
 */
record MachineIdentity(HttpPipeline pipeline, SignInEnvironment environment) {

    /** The metadata service of virtual machines; an address of the link, which no proxy leads to. */
    static final String METADATA_SERVICE = "http://169.254.169.254";

    private static final List<String> HOSTS =
            List.of("IDENTITY_ENDPOINT", "MSI_ENDPOINT", "IMDS_ENDPOINT", "AZURE_POD_IDENTITY_AUTHORITY_HOST");

    /** A service on the own link answers at once or not at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Why there is none; empty where there is one. */
    Optional<String> isThere(CredentialKind kind) {
        if (kind != CredentialKind.MANAGED_IDENTITY
                || HOSTS.stream().anyMatch(host -> environment.variable(host).isPresent())) {
            return Optional.empty();
        }
        // Without the header Metadata the service refuses. Machines of other clouds have another service at this
        // address.
        HttpRequest request = new HttpRequest(
                HttpMethod.GET, METADATA_SERVICE + "/metadata/identity/oauth2/token?api-version=2018-02-01");
        try (HttpResponse answer =
                pipeline.getHttpClient().send(request).timeout(PATIENCE).block()) {
            boolean azure = answer != null
                    && answer.getStatusCode() == 400
                    && String.valueOf(answer.getBodyAsString().timeout(PATIENCE).block())
                            .contains("etadata header");
            return azure ? Optional.empty() : absent();
        } catch (RuntimeException unreachable) {
            return absent();
        }
    }

    private static Optional<String> absent() {
        return Optional.of("This machine has none: no metadata service of Azure answers at "
                + METADATA_SERVICE.substring("http://".length()) + ".");
    }
}
