package io.batchsh.command;

import io.batchsh.azure.Wildcards;
import io.batchsh.configuration.Configuration;
import io.batchsh.configuration.ConfigurationKey;

/** Contexts that real users depend on, as the setting {@code safety.production-contexts} names them. */
public final class ProductionContexts {

    private ProductionContexts() {}

    /** Whether a context is one of them; a star in the setting stands for any characters. */
    public static boolean contain(Configuration configuration, String context) {
        return configuration.names(ConfigurationKey.PRODUCTION).stream()
                .anyMatch(name -> Wildcards.matches(name, context));
    }
}
