package io.batchsh.simulator.server;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The form of a token request. A client that knows Azure Resource Manager by an address of the server asks for a token for
 * that address; the simulated authority knows the public name only.
 */
final class TokenForm {

    private static final Pattern OWN_RESOURCE = Pattern.compile(
            "https://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?(?=/|$)", Pattern.CASE_INSENSITIVE);

    private final byte[] encoded;
    private final boolean scoped;

    private TokenForm(byte[] encoded, boolean scoped) {
        this.encoded = encoded;
        this.scoped = scoped;
    }

    /** The form as the simulated authority wants it. */
    byte[] encoded() {
        return encoded;
    }

    /** Whether it asks for scopes, as the second version of the protocol does, and not for a resource. */
    boolean scoped() {
        return scoped;
    }

    static TokenForm of(byte[] body) {
        List<String> pairs = new ArrayList<>();
        boolean scoped = false;
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            scoped |= name.equals("scope");
            pairs.add(name.equals("scope") || name.equals("resource") ? name + "=" + audience(pair, equals) : pair);
        }
        return new TokenForm(String.join("&", pairs).getBytes(StandardCharsets.UTF_8), scoped);
    }

    /** The query of a machine's request for a token, as the simulated service wants it. */
    static String query(String query) {
        return new String(of(query.getBytes(StandardCharsets.UTF_8)).encoded(), StandardCharsets.UTF_8);
    }

    private static String audience(String pair, int equals) {
        String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>();
        for (String word : value.split(" ", -1)) {
            words.add(OWN_RESOURCE.matcher(word).replaceFirst("https://" + AzureNames.RESOURCE_MANAGER));
        }
        return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8);
    }
}
