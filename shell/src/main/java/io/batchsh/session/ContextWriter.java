package io.batchsh.session;

import com.azure.json.JsonProviders;
import com.azure.json.JsonWriter;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what {@link ContextReader} reads; what is absent is not written. */
final class ContextWriter {

    private ContextWriter() {}

    static String write(Context context) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JsonProviders.createWriter(text)) {
            writer.writeStartObject();
            writeCloud(writer, context.cloud());
            writer.writeStringField("tenant", emptyToNull(context.tenantId()));
            writer.writeStringField("subscription", emptyToNull(context.subscriptionId()));
            if (context.account().isPresent()) {
                BatchAccountReference account = context.account().get();
                writer.writeStringField("account", account.name());
                writer.writeStringField("resourceGroup", account.resourceGroup());
                writer.writeStringField("endpoint", account.endpoint());
                writer.writeStringField("location", account.location());
            }
            writeCredential(writer, context.credential());
            writer.writeStringField("caBundle", text(context.caBundle()));
            writer.writeBooleanField("readOnly", context.readOnly());
            writer.writeEndObject().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void writeCredential(JsonWriter writer, CredentialSource source) throws IOException {
        writer.writeStringField("credential", source.kind().word());
        writer.writeStringField("clientId", source.clientId().orElse(null));
        if (source.secret().isPresent()) {
            writeSecret(writer, source.secret().get());
        }
        writer.writeStringField("certificate", text(source.certificate()));
        writer.writeStringField("federatedTokenFile", text(source.federatedTokenFile()));
    }

    private static @Nullable String text(Optional<Path> path) {
        return path.map(Path::toString).orElse(null);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void writeSecret(JsonWriter writer, SecretSource source) throws IOException {
        if (source instanceof SecretSource.Variable variable) {
            writer.writeStringField("secretVariable", variable.name());
        } else if (source instanceof SecretSource.File file) {
            writer.writeStringField("secretFile", file.path().toString());
        }
    }

    private static void writeCloud(JsonWriter writer, Cloud cloud) throws IOException {
        if (Cloud.named(cloud.name()).filter(cloud::equals).isPresent() || cloud.isSimulated()) {
            writer.writeStringField("cloud", cloud.name());
            return;
        }
        writer.writeStartObject("cloud");
        writer.writeStringField("name", cloud.name());
        writer.writeStringField("authorityHost", cloud.authorityHost());
        writer.writeStringField("resourceManager", cloud.resourceManager());
        writer.writeStringField("resourceManagerScope", cloud.resourceManagerScope());
        writer.writeStringField("batchScope", cloud.batchScope());
        writer.writeEndObject();
    }
}
