package io.batchsh.command;

import io.batchsh.azure.CredentialKind;
import io.batchsh.session.CredentialSource;
import io.batchsh.session.SecretSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code login}: signs in to Azure. A secret is never an option's value: it would stay in histories. */
@Command(
        name = "login",
        description = {
            "Sign in to Azure.",
            "A secret is asked for without echo, or read from a file or an environment variable."
        },
        footer = {
            "login",
            "login azure-cli --tenant contoso.onmicrosoft.com --account contosobatch",
            "login service-principal --tenant TENANT --client-id ID",
            "login service-principal --tenant TENANT --client-id ID --certificate app.pem",
            "login managed-identity",
            "login device-code --cloud usgovernment",
            "login device-code --cloud simulated"
        })
final class LoginCommand extends Verb {

    /** The kinds that can be asked for. */
    static final class Kinds extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Kinds() {
            super(Stream.concat(
                            CredentialKind.TRIED_IN_ORDER.stream(),
                            Stream.of(
                                    CredentialKind.SERVICE_PRINCIPAL,
                                    CredentialKind.DEVICE_CODE,
                                    CredentialKind.INTERACTIVE_BROWSER))
                    .map(CredentialKind::word)
                    .toList());
        }
    }

    /** The clouds that have names. */
    static final class Clouds extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Clouds() {
            super(List.of("public", "usgovernment", "china", "simulated"));
        }
    }

    @Parameters(
            paramLabel = "<credential>",
            arity = "0..1",
            completionCandidates = Kinds.class,
            description = {"How: ${COMPLETION-CANDIDATES}.", "Without it the first of the first five that works."})
    @Nullable
    String credential;

    @Option(
            names = {"-t", "--tenant"},
            paramLabel = "<tenant>",
            description = "The Microsoft Entra tenant, an id or a domain; found out where it can be.")
    @Nullable
    String tenant;

    @Option(
            names = {"-s", "--subscription"},
            paramLabel = "<subscription>",
            description = "The subscription, an id or a name.")
    @Nullable
    String subscription;

    @Option(names = "--account", paramLabel = "<account>", description = "The Batch account.")
    @Nullable
    String account;

    @Option(
            names = {"-u", "--username", "--client-id"},
            paramLabel = "<client-id>",
            description = "The application, or the user assigned managed identity.")
    @Nullable
    String clientId;

    @Option(
            names = "--secret-variable",
            paramLabel = "<variable>",
            description = "The environment variable with the client secret, or with the certificate's password.")
    @Nullable
    String secretVariable;

    @Option(
            names = "--secret-file",
            paramLabel = "<file>",
            description = "The file with the client secret, or with the certificate's password.")
    @Nullable
    Path secretFile;

    @Option(
            names = "--certificate",
            paramLabel = "<file>",
            description = "The application's certificate and private key: PEM, or PKCS #12 named .pfx or .p12.")
    @Nullable
    Path certificate;

    @Option(
            names = "--federated-token-file",
            paramLabel = "<file>",
            description = "The file with the workload's token; that of AZURE_FEDERATED_TOKEN_FILE without it.")
    @Nullable
    Path federatedTokenFile;

    @Option(
            names = "--cloud",
            paramLabel = "<cloud>",
            completionCandidates = Clouds.class,
            description = "The cloud: ${COMPLETION-CANDIDATES}.")
    @Nullable
    String cloud;

    @Option(
            names = "--metadata-url",
            paramLabel = "<url>",
            description = "Where another cloud tells its addresses, such as https://HOST/metadata/endpoints.")
    @Nullable
    String metadataUrl;

    @Option(
            names = "--ca-bundle",
            paramLabel = "<file>",
            description = "Certificate authorities to trust beside those of Java, a file in PEM.")
    @Nullable
    Path caBundle;

    @Option(names = "--read-only", description = "Refuse every change in this session.")
    boolean readOnly;

    @Option(names = "--service-principal", hidden = true)
    boolean asServicePrincipal;

    @Option(names = "--identity", hidden = true)
    boolean asIdentity;

    @Option(names = "--use-device-code", hidden = true)
    boolean byDeviceCode;

    @Option(
            names = {"-p", "--password", "--secret", "--client-secret", "--federated-token"},
            arity = "0..1",
            fallbackValue = "",
            hidden = true)
    @Nullable
    String refusedSecret;

    LoginCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        if (refusedSecret != null) {
            throw new UsageException(
                    "A secret is never an option's value: it would stay in the histories of shells.",
                    "the same without it, to be asked; or with --secret-variable NAME or --secret-file FILE");
        }
        if (cloud != null && metadataUrl != null) {
            throw new UsageException("Give --cloud or --metadata-url, not both.", null);
        }
        if (secretVariable != null && secretFile != null) {
            throw new UsageException("Give --secret-variable or --secret-file, not both.", null);
        }
        CredentialSource source = new CredentialSource(
                kind(), Optional.ofNullable(clientId), secret(), absolute(certificate), absolute(federatedTokenFile));
        return Outcome.one(
                context.sessions()
                        .login(new SignInRequest(
                                source,
                                Optional.ofNullable(tenant),
                                Optional.ofNullable(subscription),
                                Optional.ofNullable(account),
                                Optional.ofNullable(cloud),
                                Optional.ofNullable(metadataUrl),
                                absolute(caBundle),
                                readOnly)),
                SessionLooks.session());
    }

    /** The kind that was named, in our words or in those of az, or that the other options speak for. */
    private CredentialKind kind() {
        if (credential != null) {
            String word = credential;
            return CredentialKind.of(word)
                    .filter(known -> new Kinds().contains(known.word()))
                    .orElseThrow(() -> new UsageException(
                            "'" + word + "' is no way to sign in; there are " + String.join(", ", new Kinds()) + ".",
                            io.batchsh.completion.Suggestions.nearest(word, new Kinds()).stream()
                                    .findFirst()
                                    .map(nearest -> "login " + nearest)
                                    .orElse("help login")));
        }
        if (asServicePrincipal || certificate != null || secretFile != null || secretVariable != null) {
            return CredentialKind.SERVICE_PRINCIPAL;
        }
        if (asIdentity) {
            return CredentialKind.MANAGED_IDENTITY;
        }
        if (byDeviceCode) {
            return CredentialKind.DEVICE_CODE;
        }
        return federatedTokenFile == null ? CredentialKind.DEFAULT : CredentialKind.WORKLOAD_IDENTITY;
    }

    private Optional<SecretSource> secret() {
        if (secretVariable != null) {
            return Optional.of(new SecretSource.Variable(secretVariable));
        }
        return absolute(secretFile).map(SecretSource.File::new);
    }

    /** A saved context is used from other folders, too. */
    private static Optional<Path> absolute(@Nullable Path path) {
        return Optional.ofNullable(path).map(Path::toAbsolutePath);
    }
}
