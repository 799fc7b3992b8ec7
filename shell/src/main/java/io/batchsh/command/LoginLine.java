package io.batchsh.command;

import io.batchsh.azure.Cloud;
import io.batchsh.azure.CredentialKind;
import io.batchsh.completion.Words;
import io.batchsh.session.Context;
import io.batchsh.session.CredentialSource;
import io.batchsh.session.SecretSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The {@code login} that makes a context; it asks for a secret that has no place. */
final class LoginLine {

    private final List<String> words = new ArrayList<>(List.of("login"));

    private LoginLine() {}

    static String of(Context context) {
        LoginLine line = new LoginLine();
        CredentialSource source = context.credential();
        if (source.kind() != CredentialKind.DEFAULT) {
            line.words.add(source.kind().word());
        }
        line.add("--tenant", context.tenantId());
        line.add("--subscription", context.subscriptionId());
        context.account().ifPresent(account -> line.add("--account", account.name()));
        source.clientId().ifPresent(id -> line.add("--client-id", id));
        source.secret().ifPresent(line::addSecret);
        source.certificate().map(Path::toString).ifPresent(file -> line.add("--certificate", file));
        source.federatedTokenFile().map(Path::toString).ifPresent(file -> line.add("--federated-token-file", file));
        line.addCloud(context.cloud());
        context.caBundle().map(Path::toString).ifPresent(file -> line.add("--ca-bundle", file));
        if (context.readOnly()) {
            line.words.add("--read-only");
        }
        return line.words.stream().map(Words::quote).collect(Collectors.joining(" "));
    }

    private void addSecret(SecretSource source) {
        if (source instanceof SecretSource.Variable variable) {
            add("--secret-variable", variable.name());
        } else if (source instanceof SecretSource.File file) {
            add("--secret-file", file.path().toString());
        }
    }

    private void addCloud(Cloud cloud) {
        if (cloud.equals(Cloud.azurePublic())) {
            return;
        }
        if (Cloud.named(cloud.name()).filter(cloud::equals).isPresent() || cloud.isSimulated()) {
            add("--cloud", cloud.name());
        } else {
            add("--metadata-url", cloud.resourceManager() + "/metadata/endpoints");
        }
    }

    private void add(String option, String value) {
        if (!value.isEmpty()) {
            words.add(option);
            words.add(value);
        }
    }
}
