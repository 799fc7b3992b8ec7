package io.batchsh.command;

import io.batchsh.azure.BatchAccountReference;
import java.util.Set;

/** Runs a command that was read: asks first where real users depend on the account, and guards a dry run. */
record CommandRun(Shell shell, CommandContext context) {

    /** Nouns whose changes stay on this machine. */
    private static final Set<String> OWN_FILES = Set.of("context", "config", "alias", "record", "simulator");

    /** @param noun the first word of the line */
    Outcome run(String noun, Verb verb) throws InterruptedException {
        // A query or format that cannot be read is found before anything is done.
        ResultOutput.of(context.settings(), verb.common.output, verb.common.query);
        if (verb instanceof Verb.Changing changing) {
            askInProduction(noun, changing);
        }
        boolean dryRun = verb instanceof Verb.Changing changing && changing.change.dryRun;
        return dryRun ? new GuardedSession(shell).dryRun(verb::run) : verb.run();
    }

    /** Where real users depend on the account, each change is confirmed by its name; {@code --yes} does not do. */
    private void askInProduction(String noun, Verb.Changing verb) {
        String place = shell.session().context();
        boolean changes = !OWN_FILES.contains(noun)
                && !verb.change.dryRun
                && !context.settings().dryRun();
        if (changes && ProductionContexts.contain(shell.configuration(), place)) {
            String account =
                    shell.session().account().map(BatchAccountReference::name).orElse(place);
            verb.change.confirmation(context).askForName(place + " is a production context.", account);
        }
    }
}
