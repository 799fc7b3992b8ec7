package io.batchsh.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lists of the Batch service: filtered, cut to the properties wanted, in pages that continue after the last key seen.
 *
 * @param from the elements after a key, or all, in the order of their keys
 * @param key what an element is found by
 * @param render an element as the service shows it
 * @param filterable what may be filtered by
 */
record Page<T>(
        Function<Optional<String>, Iterator<T>> from,
        Function<T, String> key,
        Function<T, Map<String, Object>> render,
        Set<String> filterable) {

    private static final int LARGEST = 1000;

    /** Answers a GET of a list called {@code entity} in the service's metadata. */
    Reply answer(Request request, String entity) {
        Predicate<Map<String, Object>> filter = request.parameter("$filter")
                .map(text -> Filter.parse(text, filterable))
                .orElse(object -> true);
        Optional<List<String>> select = select(request);
        int size = size(request);
        Iterator<T> elements = start(request);
        List<Object> values = new ArrayList<>();
        String last = "";
        while (values.size() < size && elements.hasNext()) {
            T element = elements.next();
            last = key.apply(element);
            Map<String, Object> rendered = render.apply(element);
            if (filter.test(rendered)) {
                values.add(select.map(names -> only(rendered, names)).orElse(rendered));
            }
        }
        return Reply.json(
                200,
                Json.object(
                        "odata.metadata",
                        "https://" + request.host() + "/$metadata#" + entity,
                        "value",
                        values,
                        "odata.nextLink",
                        elements.hasNext() ? link(request, last) : null));
    }

    private Iterator<T> start(Request request) {
        Optional<String> token = request.parameter("$skiptoken");
        try {
            return from.apply(token.map(Page::keyOf));
        } catch (IllegalArgumentException e) {
            throw BatchService.invalidParameter(
                    "$skiptoken", token.orElse(""), "The token is not one of this service.");
        }
    }

    static Optional<List<String>> select(Request request) {
        return request.parameter("$select").map(text -> Arrays.stream(text.split(","))
                .map(name -> name.trim().split("/")[0])
                .toList());
    }

    static Map<String, Object> only(Map<String, Object> object, List<String> names) {
        Map<String, Object> chosen = new LinkedHashMap<>(object);
        chosen.keySet().retainAll(names);
        return chosen;
    }

    private static int size(Request request) {
        String text = request.parameter("maxresults").orElse(Integer.toString(LARGEST));
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST) {
            throw BatchService.invalidParameter("maxresults", text, "The value must be between 1 and " + LARGEST + ".");
        }
        return Integer.parseInt(text);
    }

    private static String link(Request request, String last) {
        StringBuilder link = new StringBuilder("https://" + request.host() + request.path() + "?");
        request.query().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("$skiptoken")) {
                link.append(name).append('=').append(encode(value)).append('&');
            }
        });
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
        return link.append("$skiptoken=").append(encode("WATV2:" + token)).toString();
    }

    private static String keyOf(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.substring(token.indexOf(':') + 1)), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
