package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a request by an account key, as the documentation of the Batch service defines it. */
final class SharedKey {

    private static final List<String> SIGNED = List.of(
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-MD5",
            "Content-Type",
            "Date",
            "If-Modified-Since",
            "If-Match",
            "If-None-Match",
            "If-Unmodified-Since",
            "Range");

    private SharedKey() {}

    /** Whether {@code SharedKey account:signature} is the account's signature of the request. */
    static boolean verifies(String header, Request request, BatchAccount account) {
        int colon = header.indexOf(':');
        if (colon < 0 || !header.substring("SharedKey ".length(), colon).trim().equals(account.name())) {
            return false;
        }
        String sent = header.substring(colon + 1).trim();
        String length = request.header("Content-Length").orElse("");
        // Clients disagree on whether no body is a length of 0 or none.
        List<String> lengths = length.isEmpty() || length.equals("0") ? List.of("", "0") : List.of(length);
        return lengths.stream().anyMatch(one -> same(sent, request, account, one));
    }

    private static boolean same(String sent, Request request, BatchAccount account, String length) {
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8),
                sign(stringToSign(request, account.name(), length), account.key).getBytes(StandardCharsets.UTF_8));
    }

    static String stringToSign(Request request, String account, String length) {
        StringBuilder text = new StringBuilder(request.method());
        for (String name : SIGNED) {
            text.append('\n')
                    .append(
                            name.equals("Content-Length")
                                    ? length
                                    : request.header(name).orElse(""));
        }
        text.append('\n');
        Map<String, String> own = new TreeMap<>();
        request.headers().forEach(header -> {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("ocp-")) {
                own.put(name, header.getValue());
            }
        });
        own.forEach((name, value) -> text.append(name).append(':').append(value).append('\n'));
        text.append('/').append(account).append(request.path());
        Map<String, String> query = new TreeMap<>();
        request.query().forEach((name, value) -> query.put(name.toLowerCase(Locale.ROOT), value));
        query.forEach(
                (name, value) -> text.append('\n').append(name).append(':').append(value));
        return text.toString();
    }

    static String sign(String text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
