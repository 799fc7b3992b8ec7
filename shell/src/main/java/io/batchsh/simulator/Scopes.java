package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;

/** Where extension resources such as role assignments may stand: the root, subscriptions, groups, resources. */
final class Scopes {

    private static final int DEEPEST = 3;

    private Scopes() {}

    /** The beginnings of routes for all scopes. */
    static List<String> routes() {
        List<String> routes = new ArrayList<>(List.of("", "/subscriptions/{subscription}"));
        String group = "/subscriptions/{subscription}/resourceGroups/{group}";
        routes.add(group);
        StringBuilder resource = new StringBuilder(group).append("/providers/{provider}");
        for (int depth = 1; depth <= DEEPEST; depth++) {
            resource.append("/{kind")
                    .append(depth)
                    .append("}/{name")
                    .append(depth)
                    .append('}');
            routes.add(resource.toString());
        }
        return routes;
    }

    /** The scope of a request for an extension resource of {@code Microsoft.Authorization}; {@code /} for the root. */
    static String of(Request request) {
        List<String> segments = request.segments();
        int provider = -1;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).equalsIgnoreCase("Microsoft.Authorization")) {
                provider = i;
            }
        }
        return "/" + String.join("/", segments.subList(0, Math.max(0, provider - 1)));
    }

    /** The scope as the beginning of an identifier: empty for the root. */
    static String prefix(String scope) {
        return scope.equals("/") ? "" : scope;
    }
}
