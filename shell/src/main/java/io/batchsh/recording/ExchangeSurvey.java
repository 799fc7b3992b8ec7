package io.batchsh.recording;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be known of a file of exchanges before the first is written: its kind, its first instant, and where it went. */
final class ExchangeSurvey {

    private static final Pattern SUBSCRIPTION = Pattern.compile("(?i)/subscriptions/([0-9a-f-]{36})(?![0-9a-f-])");
    private static final Pattern ACCOUNT_ID =
            Pattern.compile("(?i)/resourceGroups/([^/?]+)/providers/Microsoft\\.Batch/batchAccounts/([^/?]+)");
    private static final Pattern ACCOUNT_HOST =
            Pattern.compile("(?i)https://(([a-z0-9]+)\\.([a-z0-9.]+)\\.batch\\.[a-z0-9.-]+)/.*");

    private @Nullable ExchangeFormat format;
    private @Nullable Instant first;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();

    void take(ExchangeFormat kind, Exchange exchange, String address) {
        if (format == null || kind == ExchangeFormat.AZURE_CLI_CASSETTE) {
            format = kind;
        }
        exchange.sent().filter(sent -> first == null || sent.isBefore(first)).ifPresent(sent -> first = sent);
        Matcher subscription = SUBSCRIPTION.matcher(address);
        if (subscription.find()) {
            facts.putIfAbsent("subscription", subscription.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher id = ACCOUNT_ID.matcher(address);
        if (id.find() && groups.size() < 1_000) {
            groups.putIfAbsent(id.group(2).toLowerCase(Locale.ROOT), id.group(1));
        }
        Matcher host = ACCOUNT_HOST.matcher(address);
        if (host.matches() && !facts.containsKey("account")) {
            facts.put("account", host.group(2));
            facts.put("location", host.group(3));
            facts.put("endpoint", host.group(1));
        }
    }

    Optional<ExchangeFormat> format() {
        return Optional.ofNullable(format);
    }

    /** The earliest instant of the file; the epoch where it tells none. */
    Instant started() {
        return first == null ? Instant.EPOCH : first;
    }

    /** Where the requests went, as a playback must know it: the first subscription and the first Batch account. */
    Map<String, String> facts() {
        Map<String, String> all = new LinkedHashMap<>(facts);
        String account = facts.get("account");
        String group = account == null ? null : groups.get(account.toLowerCase(Locale.ROOT));
        if (group != null) {
            all.put("resourceGroup", group);
        }
        return all;
    }
}
