package io.batchsh.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists of the resource manager: pages that continue after the last key seen, by {@code nextLink}. */
final class ResourcePage {

    private static final int SIZE = 1000;

    private ResourcePage() {}

    /**
     * Answers with the page that a request asks for by {@code $top} or {@code maxresults}, and {@code $skiptoken}.
     *
     * @param all the elements in the order of their keys
     */
    static <T> Reply answer(
            Request request, List<T> all, Function<T, String> key, Function<T, ? extends Map<String, Object>> render) {
        String after = request.parameter("$skiptoken").map(ResourcePage::decode).orElse("");
        int size = size(request);
        List<Object> values = new ArrayList<>();
        String last = "";
        boolean more = false;
        for (T element : all) {
            if (key.apply(element).compareTo(after) <= 0) {
                continue;
            }
            if (values.size() == size) {
                more = true;
                break;
            }
            last = key.apply(element);
            values.add(render.apply(element));
        }
        return Reply.json(200, Json.object("value", values, "nextLink", more ? link(request, last) : null));
    }

    private static int size(Request request) {
        String text = request.parameter("$top")
                .or(() -> request.parameter("maxresults"))
                .orElse(Integer.toString(SIZE));
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new Refusal(400, "InvalidTopParameter", "The value '" + text + "' of '$top' is invalid.");
        }
        return Math.min(SIZE, Integer.parseInt(text));
    }

    private static String link(Request request, String last) {
        StringBuilder link = new StringBuilder("https://" + request.host() + request.path() + "?");
        request.query().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("$skiptoken")) {
                link.append(encode(name)).append('=').append(encode(value)).append('&');
            }
        });
        return link.append("%24skiptoken=")
                .append(Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "InvalidSkipToken", "The skip token '" + token + "' is not one of this service.");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
