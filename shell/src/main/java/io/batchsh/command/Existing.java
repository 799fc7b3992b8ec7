package io.batchsh.command;

import io.batchsh.azure.AzureException;

/** Azure replaces what is there; these commands make new things only. */
final class Existing {

    private Existing() {}

    /** Refuses to replace a resource. */
    static AzureException resource(String words, String name, String remedy) {
        return AzureException.builder(AzureException.Kind.CONFLICT, "There is a " + words + " '" + name + "' already.")
                .reason("It would be replaced.")
                .remedy(remedy)
                .build();
    }
}
