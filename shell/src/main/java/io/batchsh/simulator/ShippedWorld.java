package io.batchsh.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The worlds that come with batchsh, and what the first prompt says of each before its file is read: reading it and building
 * what it describes takes as long as all else until then. The tests hold both the same.
 */
enum ShippedWorld {
    DEMO("demo", "rg-batch", "contosobatch"),
    EMPTY("empty", "rg-batch", "contosobatch"),
    LARGE("large", "rg-batch", "contosobatch"),
    TWO_ACCOUNTS("two-accounts", "rg-trial", "contosotrial");

    private static final String TENANT = "7a1d4c0e-52b9-4e0b-9d53-1f0c6f7b2a10";
    private static final String CLIENT = "b1f5c2d7-0c8e-4a47-8d36-9a3a52e0d401";
    private static final String SUBSCRIPTION = "3f0b7a52-6a6e-4b8e-9f0a-c0ffee5ba7c4";
    private static final String LOCATION = "westeurope";

    private final String title;
    private final String resourceGroup;
    private final String account;

    ShippedWorld(String title, String resourceGroup, String account) {
        this.title = title;
        this.resourceGroup = resourceGroup;
        this.account = account;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(world -> world.title).toList();
    }

    static Optional<ShippedWorld> named(String name) {
        return Arrays.stream(values()).filter(world -> world.title.equals(name)).findFirst();
    }

    /** The file of this package that describes it. */
    String file() {
        return "worlds/" + title + ".json";
    }

    FirstAccount firstAccount() {
        return new FirstAccount(
                TENANT,
                CLIENT,
                SUBSCRIPTION,
                resourceGroup,
                LOCATION,
                account,
                account + "." + LOCATION + ".batch.azure.com");
    }
}
