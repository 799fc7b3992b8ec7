package io.batchsh.azure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The hosts that {@code NO_PROXY} names: {@code *} for all, {@code example.com} for it and all below it, as {@code .example.com}
 * and {@code *.example.com}, an address, an IPv4 network such as {@code 10.0.0.0/8}.
 *
 * @param entries in lower case, without leading dots and stars
 */
record ProxyExceptions(List<String> entries) {

    private static final String LINK = "169.254.0.0/16";

    static ProxyExceptions parse(String list) {
        return new ProxyExceptions(Arrays.stream(list.split("[,\\s]+"))
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .map(entry -> entry.equals("*") ? entry : entry.replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    boolean cover(String destination) {
        String host = destination.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        return network(LINK, host) || entries.stream().anyMatch(entry -> covers(entry, host));
    }

    private static boolean covers(String entry, String host) {
        if (entry.equals("*")) {
            return true;
        }
        String bare = entry.replaceFirst(":\\d+$", "").replaceAll("^\\[|]$", "");
        return host.equals(bare) || host.equals(entry) || host.endsWith("." + bare) || network(entry, host);
    }

    private static boolean network(String entry, String host) {
        int slash = entry.indexOf('/');
        if (slash < 0 || !entry.substring(slash + 1).matches("\\d{1,2}")) {
            return false;
        }
        int bits = Integer.parseInt(entry.substring(slash + 1));
        OptionalLong network = address(entry.substring(0, slash));
        OptionalLong address = address(host);
        if (bits > 32 || network.isEmpty() || address.isEmpty()) {
            return false;
        }
        int rest = 32 - bits;
        return network.getAsLong() >> rest == address.getAsLong() >> rest;
    }

    private static OptionalLong address(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return OptionalLong.empty();
        }
        long address = 0;
        for (String part : text.split("\\.")) {
            address = address << 8 | Integer.parseInt(part);
        }
        return OptionalLong.of(address);
    }
}
