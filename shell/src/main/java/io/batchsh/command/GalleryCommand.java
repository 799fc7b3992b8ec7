package io.batchsh.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gallery}: the Azure Compute Galleries of the subscription. */
final class GalleryCommand {

    private GalleryCommand() {}

    @Command(
            name = "list",
            description = "List the galleries of the subscription.",
            footer = {"gallery list", "gallery list --query \"[].name\" -o tsv"})
    static final class ListGalleries extends Verb {
        ListGalleries(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().galleries().list(), ResourceLooks.GALLERY);
        }
    }

    @Command(
            name = "show",
            description = "Show a gallery.",
            footer = {"gallery show contosogallery", "gallery show contosogallery -o json"})
    static final class ShowGallery extends Verb {
        @Parameters(paramLabel = "<gallery>", description = "The gallery's name.")
        String name = "";

        ShowGallery(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.operations().galleries().show(name), ResourceLooks.GALLERY);
        }
    }
}
