package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Secret;
import io.batchsh.batch.MissingSecret;
import io.batchsh.batch.PoolSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks, without echo, for the passwords that a pool needs and that nothing names. */
final class SecretQuestions {

    private final CommandContext context;

    /** Two places may want the same. */
    private final Map<String, Secret> answers = new LinkedHashMap<>();

    SecretQuestions(CommandContext context) {
        this.context = context;
    }

    /**
     * The pool with all its passwords, which no recording will show from now on.
     *
     * @param dryRun whether nothing will be sent, so that nothing need be asked
     * @throws AzureException of kind REFUSED if one is missing and nobody can be asked, or does not answer
     */
    PoolSpec complete(PoolSpec pool, boolean dryRun) {
        PoolSpec complete = pool.withSecrets(missing -> dryRun ? mentioned(missing) : Optional.of(asked(missing)));
        complete.secrets().forEach(context.shell()::keepSecret);
        return complete;
    }

    private Optional<Secret> mentioned(MissingSecret missing) {
        context.console().message("without --dry-run the " + missing.words() + " is asked for");
        return Optional.empty();
    }

    private Secret asked(MissingSecret missing) {
        return answers.computeIfAbsent(missing.words(), words -> context.console()
                .askSecret(capitalized(words) + ": ")
                .filter(answer -> !answer.isEmpty())
                .map(Secret::of)
                .orElseThrow(() -> refused(missing)));
    }

    private static AzureException refused(MissingSecret missing) {
        return AzureException.builder(
                        AzureException.Kind.REFUSED, "The " + missing.words() + " is needed, and nobody gave it.")
                .reason("It is asked for at a terminal only, and never taken from the command line.")
                .remedy("name its place in the option: " + SecretParts.instead(typed(missing.property())))
                .build();
    }

    /** {@code account-key} for {@code accountKey}. */
    private static String typed(String property) {
        return property.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
