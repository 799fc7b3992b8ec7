package io.batchsh.command;

import io.batchsh.configuration.Configuration;
import io.batchsh.configuration.ConfigurationKey;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Contexts that real users depend on, as the setting {@code safety.production-contexts} names them. */
public final class ProductionContexts {

    private ProductionContexts() {}

    /** Whether a context is one of them; a star in the setting stands for any characters. */
    public static boolean contain(Configuration configuration, String context) {
        return configuration.names(ConfigurationKey.PRODUCTION).stream()
                .anyMatch(name -> pattern(name).matcher(context).matches());
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(
                Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE);
    }
}
