package io.batchsh.command;

import io.batchsh.batch.ImageUsage;
import io.batchsh.batch.ImageUse;
import java.util.stream.Collectors;

/** Asks before an image is deleted, and all the more while pools take their nodes from it. */
record ImageDeletion(CommandContext context, Verb.ChangeOptions change) {

    /**
     * Asks; a plain question where no pool needs the image, else for the name.
     *
     * @param what what is deleted, in words
     * @param name the name to type
     * @throws io.batchsh.azure.AzureException of kind REFUSED if that is not confirmed
     */
    void confirm(String what, String name, ImageUsage usage) {
        say(usage);
        if (change.dryRun || context.settings().dryRun()) {
            return;
        }
        Confirmation confirmation = change.confirmation(context);
        if (usage.breaking().isEmpty() && usage.unread().isEmpty()) {
            confirmation.ask("Delete " + what + "?");
            return;
        }
        String pools = usage.breaking().stream().map(ImageUse::pool).collect(Collectors.joining(", "));
        confirmation.askForName(
                pools.isEmpty()
                        ? "Whether pools need it could not be looked at everywhere."
                        : "No new node of " + pools
                                + " could start any more: they keep their nodes, but scaling out and"
                                + " replacing a node fail.",
                name);
    }

    private void say(ImageUsage usage) {
        for (ImageUse use : usage.uses()) {
            context.console()
                    .message("used by: pool " + use.pool() + " of " + use.account() + ", " + use.currentNodes()
                            + " nodes" + (use.autoScale() ? ", autoscale" : "") + ": " + use.effect());
        }
        usage.unread().forEach(account -> context.console().message("not looked at: pools of " + account));
    }
}
