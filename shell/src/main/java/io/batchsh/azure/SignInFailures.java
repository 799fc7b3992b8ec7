package io.batchsh.azure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refused sign-ins in words. Microsoft Entra ID names its errors {@code AADSTSn}; source:
 * learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
final class SignInFailures {

    private static final Pattern CODE = Pattern.compile("AADSTS\\d+");
    private static final Pattern TRACE = Pattern.compile("Trace ID: (\\S+)");
    private static final Pattern TAIL = Pattern.compile("(?s)\\s*Trace ID:.*");

    private static final Map<String, String> REMEDIES = Map.of(
            "AADSTS7000215", "Set the client secret's value, not its id, then start batchsh again.",
            "AADSTS7000222", "Make a new client secret for the application, then start batchsh again.",
            "AADSTS700016", "context show: the client id is not an application of this tenant.",
            "AADSTS90002", "context show: no tenant of this name exists.",
            "AADSTS900023", "context show: the tenant is neither an id nor a domain.",
            "AADSTS50076", "az login --tenant TENANT, then a context with the credential azure-cli.",
            "AADSTS65001", "Ask an administrator of the tenant for consent.");

    private SignInFailures() {}

    /** The translation, if any text in the chain of causes names an error of Microsoft Entra ID. */
    static Optional<AzureException> fromEntra(List<Throwable> chain, RuntimeException cause) {
        for (Throwable failure : chain) {
            String text = Failure.clean(failure.getMessage());
            Matcher code = CODE.matcher(text);
            if (code.find()) {
                Matcher trace = TRACE.matcher(text);
                String reason = TAIL.matcher(text.substring(code.start())).replaceFirst("");
                return Optional.of(
                        AzureException.builder(AzureException.Kind.DENIED, "Microsoft Entra ID refused the sign-in.")
                                .code(code.group())
                                .reason(reason)
                                .remedy(REMEDIES.getOrDefault(code.group(), "context show"))
                                .requestId(trace.find() ? trace.group(1) : null)
                                .cause(cause)
                                .build());
            }
        }
        return Optional.empty();
    }

    /** No credential could give a token; azure-identity says why, at length. */
    static AzureException unavailable(Throwable failure, RuntimeException cause) {
        String text = Failure.clean(failure.getMessage());
        return AzureException.builder(AzureException.Kind.DENIED, "There is no way to sign in to Azure.")
                .code("CredentialUnavailable")
                .reason(text)
                .remedy(
                        text.contains("az login") || text.contains("Azure CLI")
                                ? "az login, or a context with another credential: context list"
                                : "context list")
                .cause(cause)
                .build();
    }
}
