package io.batchsh.azure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the variables that azure-identity and az know say about signing in. They are read here, and not by the library, so that
 * what is missing can be named.
 *
 * @param variables the environment
 */
record SignInEnvironment(Map<String, String> variables) {

    /** The variable, unless it is missing or empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * @throws AzureException of code {@code CredentialUnavailable} if it is missing
     */
    String needed(String name) {
        return variable(name).orElseThrow(() -> missing(List.of(name)));
    }

    /**
     * The tenant that was asked for, or else that of the environment.
     *
     * @throws AzureException of code {@code CredentialUnavailable} if neither says
     */
    String tenant(String asked) {
        return asked.isEmpty() ? needed("AZURE_TENANT_ID") : asked;
    }

    /**
     * The application of the environment, by its secret or its certificate.
     *
     * @param tenant the tenant that was asked for; where it is empty, the environment has to name one
     * @throws AzureException of code {@code CredentialUnavailable} if a variable is missing
     */
    Credentials application(String tenant) {
        Optional<String> client = variable("AZURE_CLIENT_ID");
        Optional<String> secret = variable("AZURE_CLIENT_SECRET");
        Optional<String> certificate = variable("AZURE_CLIENT_CERTIFICATE_PATH");
        List<String> missing = new ArrayList<>();
        if (tenant.isEmpty() && variable("AZURE_TENANT_ID").isEmpty()) {
            missing.add("AZURE_TENANT_ID");
        }
        if (client.isEmpty()) {
            missing.add("AZURE_CLIENT_ID");
        }
        if (secret.isEmpty() && certificate.isEmpty()) {
            missing.add("AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH");
        }
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
        return secret.<Credentials>map(value -> new Credentials.ServicePrincipal(client.get(), Secret.of(value)))
                .orElseGet(() -> new Credentials.Certificate(
                        client.get(),
                        Path.of(certificate.orElseThrow()),
                        variable("AZURE_CLIENT_CERTIFICATE_PASSWORD").map(Secret::of)));
    }

    private static AzureException missing(List<String> names) {
        return SignInFailures.unavailable(String.join(", ", names)
                + (names.size() == 1 && !names.get(0).contains(" ") ? " is" : " are") + " not set.");
    }
}
