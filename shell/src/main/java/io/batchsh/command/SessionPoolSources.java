package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the words of pool options lead to in the present session. */
record SessionPoolSources(CommandContext context) implements PoolSources {

    @Override
    public Secret secretOfVariable(String name) {
        String value = context.settings().variables().apply(name);
        if (value == null || value.isEmpty()) {
            throw AzureException.builder(AzureException.Kind.INVALID, "The variable " + name + " is not set.")
                    .reason("It is named as the place of a secret.")
                    .remedy("export " + name + "=..., then start batchsh again")
                    .build();
        }
        return Secret.of(value);
    }

    @Override
    public Secret secretOfFile(Path file) {
        try {
            return Secret.of(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw AzureException.builder(AzureException.Kind.INVALID, "The secret in " + file + " cannot be read.")
                    .reason(unreadable.getClass().getSimpleName())
                    .cause(unreadable)
                    .build();
        }
    }

    @Override
    public Map<String, Object> image(String text) {
        return ImageText.reference(text, context.operations().galleries());
    }

    @Override
    public String applicationId(String name) {
        return context.operations().accounts().current().id() + "/applications/" + name;
    }
}
