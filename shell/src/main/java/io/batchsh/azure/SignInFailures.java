package io.batchsh.azure;

import com.azure.core.exception.ClientAuthenticationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sign-ins that failed, in words: which credential was tried, why it failed, and the next step. */
final class SignInFailures {

    /** The code where a credential could not even try. */
    static final String UNAVAILABLE = "CredentialUnavailable";

    private static final Pattern CODE = Pattern.compile("AADSTS\\d+");
    private static final Pattern TRACE = Pattern.compile("Trace ID: (\\S+)");
    private static final Pattern TAIL = Pattern.compile("(?s)\\s*Trace ID:.*");

    /** How azure-identity begins its sentences, and where it goes on to its pages. */
    private static final Pattern LIBRARY_PREFIX =
            Pattern.compile("^\\w*Credential authentication (?:unavailable|failed)[.:]?\\s*|^Error Details: ?");

    private static final Pattern LIBRARY_SUFFIX =
            Pattern.compile("(?s)\\s*To (?:further )?mitigate this\\s+issue.*|\\s*Error Code:.*");

    /** They run a program and have no connection of their own to lose. */
    private static final Set<CredentialKind> RUN_PROGRAMS =
            Set.of(CredentialKind.AZURE_CLI, CredentialKind.AZURE_POWERSHELL);

    private static final Pattern NO_PROGRAM = Pattern.compile("not found|not recognized");

    private SignInFailures() {}

    /** A failure to sign in with a credential of this kind. What is in words already stays as it is. */
    static AzureException explain(CredentialKind kind, RuntimeException failure) {
        List<Throwable> chain = AzureExceptions.chain(failure);
        for (Throwable link : chain) {
            if (link instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return WaitCancelledException.ofSignIn();
            }
        }
        Optional<AzureException> known = chain.stream()
                .filter(AzureException.class::isInstance)
                .map(AzureException.class::cast)
                .findFirst();
        if (known.isPresent()) {
            boolean bare = known.get().code().equals(UNAVAILABLE)
                    && known.get().remedy().isEmpty();
            return bare ? ofOne(kind, known.get()) : known.get();
        }
        return fromEntra(kind, chain, failure)
                .or(() -> RUN_PROGRAMS.contains(kind) ? Optional.empty() : AzureExceptions.network(chain, failure))
                .orElseGet(() -> ofOne(kind, unavailable(reason(kind, chain))));
    }

    /** The refusal, if any text in the chain of causes names an error of Microsoft Entra ID. */
    static Optional<AzureException> fromEntra(CredentialKind kind, List<Throwable> chain, RuntimeException cause) {
        for (Throwable failure : chain) {
            String text = Failure.clean(failure.getMessage());
            Matcher code = CODE.matcher(text);
            if (code.find()) {
                Matcher trace = TRACE.matcher(text);
                String said = TAIL.matcher(text.substring(code.start())).replaceFirst("");
                Optional<EntraError> error = EntraError.of(code.group());
                return Optional.of(AzureException.builder(
                                AzureException.Kind.DENIED,
                                "Microsoft Entra ID refused the sign-in with " + kind.word() + ".")
                        .code(code.group())
                        .reason(said
                                + error.map(known -> "\n" + known.explanation()).orElse(""))
                        .remedy(error.map(EntraError::remedy).orElse("login --help"))
                        .requestId(trace.find() ? trace.group(1) : null)
                        .cause(cause)
                        .build());
            }
        }
        return Optional.empty();
    }

    /** A credential that could not even try, with the reason in one sentence. */
    static AzureException unavailable(String reason) {
        return AzureException.builder(AzureException.Kind.DENIED, reason)
                .code(UNAVAILABLE)
                .build();
    }

    /** Whether Microsoft Entra ID said no, and not the credential. */
    static boolean isRefusal(AzureException failure) {
        return failure.code().startsWith("AADSTS");
    }

    /** One sentence on each credential that was tried, in order. */
    static AzureException ofAll(Map<CredentialKind, AzureException> failures) {
        List<String> reasons = new ArrayList<>();
        Optional<AzureException> refusal = Optional.empty();
        for (Map.Entry<CredentialKind, AzureException> tried : failures.entrySet()) {
            AzureException failure = tried.getValue();
            boolean refused = isRefusal(failure);
            String why = refused || failure.code().equals(UNAVAILABLE)
                    ? failure.reason().orElse(failure.getMessage())
                    : failure.getMessage()
                            + failure.reason().map(text -> " " + text).orElse("");
            reasons.add(tried.getKey().word() + ": " + why.lines().collect(Collectors.joining(" ")));
            refusal = refused ? Optional.of(failure) : refusal;
        }
        return AzureException.builder(AzureException.Kind.DENIED, "There is no way to sign in to Azure.")
                .code(refusal.map(AzureException::code).orElse(UNAVAILABLE))
                .reason(String.join("\n", reasons))
                .remedy(refusal.flatMap(AzureException::remedy)
                        .orElse("login device-code, or another of: login --help"))
                .requestId(refusal.flatMap(AzureException::requestId).orElse(null))
                .build();
    }

    private static AzureException ofOne(CredentialKind kind, AzureException unavailable) {
        return AzureException.builder(
                        AzureException.Kind.DENIED, "There is no way to sign in with " + kind.word() + ".")
                .code(UNAVAILABLE)
                .reason(unavailable.getMessage())
                .remedy(remedy(kind))
                .cause(unavailable.getCause())
                .build();
    }

    private static String reason(CredentialKind kind, List<Throwable> chain) {
        String said = chain.stream()
                .filter(ClientAuthenticationException.class::isInstance)
                .map(link -> Failure.clean(link.getMessage()))
                .filter(text -> !text.isEmpty()
                        && !text.contains("see inner exception")
                        && !text.startsWith("Failed to acquire token"))
                .findFirst()
                .or(() -> chain.stream()
                        .map(link -> Failure.clean(link.getMessage()))
                        .filter(text -> !text.isEmpty())
                        .reduce((one, deeper) -> deeper))
                .orElse("");
        if (kind == CredentialKind.AZURE_POWERSHELL && NO_PROGRAM.matcher(said).find()) {
            return "PowerShell (pwsh) is not installed, or not on the PATH.";
        }
        String text = LIBRARY_SUFFIX
                .matcher(LIBRARY_PREFIX.matcher(said).replaceFirst(""))
                .replaceFirst("")
                .strip();
        Throwable root = chain.get(chain.size() - 1);
        String cause = Failure.clean(root.getMessage());
        String more = cause.isEmpty() ? root.getClass().getSimpleName() : cause;
        return text.isEmpty()
                ? "The library says no more than: " + kind.word() + " failed."
                : said.contains(more) || root instanceof ClientAuthenticationException
                        ? text
                        : text + " (" + more + ")";
    }

    private static String remedy(CredentialKind kind) {
        return switch (kind) {
            case AZURE_CLI -> "az login, then: login azure-cli";
            case AZURE_POWERSHELL -> "Connect-AzAccount in PowerShell, then: login azure-powershell";
            case ENVIRONMENT -> "set the variables, then start batchsh again; or: login device-code";
            case WORKLOAD_IDENTITY ->
                "login workload-identity --client-id ID --tenant TENANT --federated-token-file FILE";
            case MANAGED_IDENTITY ->
                "login managed-identity --client-id ID, for an identity that is assigned to this machine";
            case INTERACTIVE_BROWSER -> "login device-code, which needs no browser on this machine";
            case SERVICE_PRINCIPAL -> "login service-principal --help";
            default -> "login --help";
        };
    }
}
