package io.batchsh.command;

import io.batchsh.completion.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a role is given on. */
final class ScopeOptions {

    @Option(names = "--account", description = "The Batch account of this context.")
    boolean account;

    @Option(
            names = "--image",
            paramLabel = "<image-version>",
            description = "An image: GALLERY/DEFINITION[/VERSION], or its resource id.")
    @Nullable
    String image;

    @Option(names = "--gallery", paramLabel = "<gallery>", description = "A gallery with all its images.")
    @Nullable
    String gallery;

    @Option(
            names = "--scope",
            paramLabel = "<resource-id>",
            description = "Any subscription, resource group or resource by its resource id.")
    @Nullable
    String scope;

    /** The resource id; empty when no option is given. */
    Optional<String> id(CommandContext context) {
        int given = (account ? 1 : 0) + (image == null ? 0 : 1) + (gallery == null ? 0 : 1) + (scope == null ? 0 : 1);
        if (given > 1) {
            throw new UsageException("Give one of --account, --image, --gallery and --scope.", null);
        }
        if (account) {
            return Optional.of(context.session().clients().account().id());
        }
        if (image != null) {
            return Optional.of(context.operations().galleries().find(image).toString());
        }
        if (gallery != null) {
            return Optional.of(context.operations().galleries().show(gallery).id());
        }
        return Optional.ofNullable(scope).map(ScopeOptions::checked);
    }

    String required(CommandContext context) {
        return id(context)
                .orElseThrow(() -> new UsageException(
                        "A role is given on something: --account, --image, --gallery or --scope.",
                        "role grant Reader --image GALLERY/DEFINITION"));
    }

    private static String checked(String id) {
        if (!id.startsWith("/") || (id.length() > 1 && id.endsWith("/"))) {
            throw new UsageException("'" + id + "' is not a resource id.", "--scope /subscriptions/ID");
        }
        return id;
    }

    /** The option as it has to be repeated, with a blank before. */
    String repeated() {
        if (account) {
            return " --account";
        }
        if (image != null) {
            return " --image " + Words.quote(image);
        }
        if (gallery != null) {
            return " --gallery " + Words.quote(gallery);
        }
        return scope == null ? "" : " --scope " + Words.quote(scope);
    }
}
