package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.completion.Words;
import io.batchsh.image.GalleryImageId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose a subscription; that of the session without them. */
final class SubscriptionOptions {

    @Option(names = "--subscription", paramLabel = "<subscription>", description = "The id of another subscription.")
    @Nullable
    String subscription;

    @Option(
            names = "--image",
            paramLabel = "<image-version>",
            description = "The subscription of this image: GALLERY/DEFINITION[/VERSION], or its resource id.")
    @Nullable
    String image;

    /** @throws AzureException if the image is named in short and its gallery does not exist */
    String id(CommandContext context) {
        if (image != null && subscription != null) {
            throw new UsageException("Give --image or --subscription, not both.", null);
        }
        if (image != null) {
            GalleryImageId id = context.operations().galleries().find(image);
            return id.subscriptionId();
        }
        return subscription == null ? context.session().subscriptionId() : subscription;
    }

    /** The options as they have to be repeated, with a blank before. */
    String repeated() {
        if (image != null) {
            return " --image " + Words.quote(image);
        }
        return subscription == null ? "" : " --subscription " + Words.quote(subscription);
    }
}
