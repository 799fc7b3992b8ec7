package io.batchsh.recording;

import java.util.Locale;

/** What a name that a recording must not show belongs to; it says what the stand-ins look like. */
enum NameKind {
    /** Of a subscription, tenant, person or anything else that Azure numbers. */
    IDENTIFIER("00000000-0000-0000-0000-%012d"),
    RESOURCE_GROUP("group%d"),
    BATCH_ACCOUNT("account%d"),
    STORAGE_ACCOUNT("storage%d"),
    VAULT("vault%d"),
    MANAGEMENT_GROUP("managementGroup%d"),
    SUBSCRIPTION_NAME("Subscription %d"),
    TENANT_NAME("Tenant %d"),
    DOMAIN("tenant%d.onmicrosoft.com"),
    HOST("host%d.example.com"),
    MACHINE("machine%d"),
    /** By principal name or mail address. */
    PERSON("user%d@example.com"),
    /** By the name of the account on this machine. */
    USER("user%d"),
    /** From the network that RFC 5737 sets apart for examples, and behind it from that of RFC 2544. */
    ADDRESS("192.0.2.%d"),
    ADDRESS_6("2001:db8::%x");

    private static final int LAST_OF_NETWORK = 254;

    private final String form;

    NameKind(String form) {
        this.form = form;
    }

    String alias(int number) {
        return this == ADDRESS && number > LAST_OF_NETWORK
                ? "198.%d.%d.%d".formatted(18 + number / 65_536, number / 256 % 256, number % 256)
                : form.formatted(number);
    }

    /** The form in which equal names are equal. */
    String fold(String name) {
        return this == USER ? name : name.toLowerCase(Locale.ROOT);
    }
}
