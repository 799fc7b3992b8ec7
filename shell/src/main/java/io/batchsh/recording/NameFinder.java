package io.batchsh.recording;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names that are to have stand-ins, by where they stand: in resource ids, host names, options, fields of bodies. It sees
 * bodies before anything is masked in them, as what is masked there may be printed later.
 */
final class NameFinder {

    private static final Pattern IN_ID = Pattern.compile(
            "(?i)(?:/|%2f)(resourceGroups|batchAccounts|storageAccounts|vaults|managementGroups)(?:/|%2f)([^/?&%\"'\\s,;\\])<>]+)");
    private static final Pattern ROLE = Pattern.compile("(?i)/roleDefinitions/([0-9a-f-]{36})");
    private static final Pattern BATCH_HOST = Pattern.compile(
            "(?i)(?<![a-z0-9.-])([a-z0-9]{3,24})\\.(?!service\\.)[a-z0-9]+\\.batch\\.(?:azure|usgovcloudapi|chinacloudapi)\\.");
    private static final Pattern STORAGE_HOST = Pattern.compile(
            "(?i)(?<![a-z0-9.-])([a-z0-9]{3,24})\\.(?:z[0-9]+\\.)?"
                    + "(?:blob|file|queue|table|dfs|web)\\.(?:core\\.(?:windows|usgovcloudapi|chinacloudapi)|storage\\.azure)\\.");
    private static final Pattern VAULT_HOST =
            Pattern.compile("(?i)(?<![a-z0-9.-])([a-z0-9-]{3,24})\\.vault\\.azure\\.");
    private static final Pattern NODE_HOST = Pattern.compile(
            "(?i)(?<![a-z0-9.-])[a-z0-9][a-z0-9.-]{0,200}\\.cloudapp\\.(?:azure\\.com|net)(?![a-z0-9-])");
    private static final Pattern DOMAIN = Pattern.compile("(?i)(?<![a-z0-9.@-])[a-z0-9-]{1,63}\\.onmicrosoft\\.com");
    private static final Pattern HOME =
            Pattern.compile("(?:/home/|/Users/|[A-Za-z]:\\\\{1,2}Users\\\\{1,2})([^/\\\\\\s\"':;,<>]+)");
    private static final String VALUE = "[ =]+(\"[^\"]+\"|'[^']+'|[^\\s$\"'][^\\s]*)";
    private static final Pattern OPTION = Pattern.compile(
            "(?:^|\\s)(-g|--resource-group|--account|--storage-account|--subscription|--username)" + VALUE);
    private static final Pattern POSITIONAL = Pattern.compile(
            "(?:^|[\\n;|])\\s*(account|subscription)\\s+[a-z-]+\\s+(\"[^\"]+\"|'[^']+'|[^\\s$\"'|;(=:.-][^\\s|;]*)");
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?<![a-z])(resource ?group|resource-group|storage ?account|account"
                    + "|account-?name)(?: name)?\\s?[:=]?\\s?['\"]([A-Za-z0-9._()-]{1,90})['\"]");
    private static final Pattern STORAGE_SETTING = Pattern.compile("(?i)account-?name=([a-z0-9]{3,24})");
    private static final Pattern ADDRESS_FIELD = Pattern.compile("(?i)\\w*ip(?:v6)?address|\\w*ipAddressV6");
    private static final Pattern HOST_FIELD = Pattern.compile("(?i)\\w*fqdn");

    private final Aliases aliases;

    NameFinder(Aliases aliases) {
        this.aliases = aliases;
    }

    /** This machine and who works on it. */
    void learn(LocalNames local) {
        local.users().forEach(user -> aliases.of(NameKind.USER, user));
        local.machines().forEach(machine -> aliases.of(NameKind.MACHINE, machine));
        if (local.home().length() > 1) {
            home(local.home());
        }
    }

    private void home(String folder) {
        Matcher usual = HOME.matcher(folder);
        if (usual.lookingAt()) {
            aliases.of(NameKind.USER, usual.group(1));
        }
        String stand = usual.lookingAt() && usual.end() == folder.length()
                ? folder.substring(0, usual.start(1)) + aliases.of(NameKind.USER, usual.group(1))
                : "/home/user";
        aliases.know(folder, stand);
    }

    /** Any JSON, of a body or a record. */
    void learn(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            siblings(map);
            map.forEach((name, field) -> {
                text(String.valueOf(name));
                field(String.valueOf(name), field);
            });
        } else if (value instanceof Iterable<?> list) {
            list.forEach(this::learn);
        } else if (value instanceof String text) {
            text(text);
        }
    }

    private void field(String name, @Nullable Object value) {
        if (!(value instanceof String text)) {
            learn(value);
            return;
        }
        text(text);
        if (ADDRESS_FIELD.matcher(name).matches()) {
            address(text);
        } else if (HOST_FIELD.matcher(name).matches() && !text.isBlank()) {
            aliases.of(NameKind.HOST, text);
        } else if (name.equals("accountName") || name.equals("storageAccountName")) {
            aliases.of(NameKind.STORAGE_ACCOUNT, text);
        } else if (name.equals("requestId")) {
            aliases.keep(text);
        }
    }

    private void address(String text) {
        if (text.matches("[0-9.]{7,15}")) {
            aliases.of(NameKind.ADDRESS, text);
        } else if (text.matches("[0-9a-fA-F:]{3,39}") && text.contains(":")) {
            aliases.of(NameKind.ADDRESS_6, text);
        }
    }

    private void siblings(Map<?, ?> map) {
        kindOf(map).ifPresent(kind -> aliases.of(kind, String.valueOf(map.get("name"))));
        if (map.get("displayName") instanceof String shown && !shown.isBlank()) {
            if (map.get("subscriptionId") instanceof String) {
                aliases.of(NameKind.SUBSCRIPTION_NAME, shown);
            } else if (map.get("tenantId") instanceof String) {
                aliases.of(NameKind.TENANT_NAME, shown);
            }
        }
    }

    /** What an object's name names, if that is to have a stand-in. */
    static Optional<NameKind> kindOf(Map<?, ?> map) {
        if (!(map.get("name") instanceof String name)) {
            return Optional.empty();
        }
        if (map.get("id") instanceof String id && id.regionMatches(true, 0, "/subscriptions/", 0, 15)) {
            String[] segments = id.split("/");
            return segments[segments.length - 1].equalsIgnoreCase(name)
                    ? kind(segments[segments.length - 2])
                    : Optional.empty();
        }
        return map.get("type") instanceof String type
                ? kind(type.substring(type.lastIndexOf('/') + 1))
                : Optional.empty();
    }

    /** What the segment behind this one of a resource id names. */
    static Optional<NameKind> kind(String segment) {
        return switch (segment.toLowerCase(Locale.ROOT)) {
            case "subscriptions", "tenants" -> Optional.of(NameKind.IDENTIFIER);
            case "resourcegroups" -> Optional.of(NameKind.RESOURCE_GROUP);
            case "batchaccounts" -> Optional.of(NameKind.BATCH_ACCOUNT);
            case "storageaccounts" -> Optional.of(NameKind.STORAGE_ACCOUNT);
            case "vaults" -> Optional.of(NameKind.VAULT);
            case "managementgroups" -> Optional.of(NameKind.MANAGEMENT_GROUP);
            default -> Optional.empty();
        };
    }

    private void text(String text) {
        if (text.indexOf('/') >= 0 || text.indexOf('%') >= 0) {
            each(IN_ID, text, match -> kind(match.group(1)).ifPresent(kind -> aliases.of(kind, match.group(2))));
            each(ROLE, text, match -> aliases.keep(match.group(1)));
        }
        if (text.indexOf('.') >= 0) {
            each(BATCH_HOST, text, match -> aliases.of(NameKind.BATCH_ACCOUNT, match.group(1)));
            each(STORAGE_HOST, text, match -> aliases.of(NameKind.STORAGE_ACCOUNT, match.group(1)));
            each(VAULT_HOST, text, match -> aliases.of(NameKind.VAULT, match.group(1)));
            each(NODE_HOST, text, match -> aliases.of(NameKind.HOST, match.group()));
            each(DOMAIN, text, match -> aliases.of(NameKind.DOMAIN, match.group()));
        }
        each(HOME, text, match -> aliases.of(NameKind.USER, match.group(1)));
        each(NAMED, text, match -> aliases.of(named(match.group(1)), match.group(2)));
        each(STORAGE_SETTING, text, match -> aliases.of(NameKind.STORAGE_ACCOUNT, match.group(1)));
    }

    private static NameKind named(String word) {
        String first = word.toLowerCase(Locale.ROOT);
        return first.startsWith("resource")
                ? NameKind.RESOURCE_GROUP
                : first.startsWith("storage") ? NameKind.STORAGE_ACCOUNT : NameKind.BATCH_ACCOUNT;
    }

    /** What a command line gives to options that take such names. */
    void command(String line) {
        text(line);
        each(OPTION, line, match -> given(match.group(1), match.group(2)));
        each(POSITIONAL, line, match -> given("--" + match.group(1), match.group(2)));
    }

    private void given(String option, String value) {
        String name = value.replaceAll("^[\"']|[\"']$", "");
        if (name.startsWith("/") || name.startsWith("$") || name.isBlank()) {
            return;
        }
        switch (option) {
            case "-g", "--resource-group" -> aliases.of(NameKind.RESOURCE_GROUP, name);
            case "--account" -> aliases.of(NameKind.BATCH_ACCOUNT, name);
            case "--storage-account" -> aliases.of(NameKind.STORAGE_ACCOUNT, name);
            case "--username" -> aliases.of(name.contains("@") ? NameKind.PERSON : NameKind.USER, name);
            default -> {
                if (!name.matches("[0-9a-fA-F-]{36}")) {
                    aliases.of(NameKind.SUBSCRIPTION_NAME, name);
                }
            }
        }
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }
}
