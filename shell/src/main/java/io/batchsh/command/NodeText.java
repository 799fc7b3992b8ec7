package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.Node;
import io.batchsh.batch.Nodes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Nodes as people type them: an id, or as much of its beginning as no other node of the pool has, for ids have seventy
 * characters.
 */
public final class NodeText {

    /** What the service makes up: {@code tvmps_}, a digest, and {@code _d} or {@code _p}; older pools have other forms. */
    private static final Pattern WHOLE = Pattern.compile("tvmps_[0-9a-f]{64}_[dp]|tvm-\\d+_\\S+");

    private static final List<String> ID = List.of("id");

    private NodeText() {}

    /** The id that is meant; asks Azure only for one that is no whole id. */
    public static String idOf(String pool, String text, Nodes nodes) {
        return idsOf(pool, List.of(text), nodes).get(0);
    }

    /**
     * The ids that are meant.
     *
     * @throws AzureException of kind NOT_FOUND or INVALID if a text is the beginning of none or of several
     */
    public static List<String> idsOf(String pool, List<String> texts, Nodes nodes) {
        if (texts.stream().allMatch(text -> WHOLE.matcher(text).matches())) {
            return texts;
        }
        List<String> ids = nodes.listOnly(pool, ID).map(Node::id).toList();
        return texts.stream().map(text -> match(pool, text, ids)).toList();
    }

    private static String match(String pool, String text, List<String> ids) {
        String start = text.toLowerCase(Locale.ROOT);
        List<String> matches = ids.stream()
                .filter(id -> id.startsWith(start) || id.startsWith("tvmps_" + start))
                .toList();
        if (matches.size() == 1 || matches.contains(start)) {
            return matches.size() == 1 ? matches.get(0) : start;
        }
        if (matches.isEmpty()) {
            throw AzureException.builder(Kind.NOT_FOUND, "The pool " + pool + " has no node " + text + ".")
                    .code("NodeNotFound")
                    .remedy("node list " + pool)
                    .build();
        }
        throw AzureException.builder(
                        Kind.INVALID, matches.size() + " nodes of the pool " + pool + " begin with " + text + ".")
                .remedy("more of the id: node list " + pool)
                .build();
    }
}
