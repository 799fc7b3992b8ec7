package io.batchsh.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The stand-ins of names, one for one: equal names have equal ones, different names of a kind different ones. They are kept in
 * memory and nowhere else.
 */
final class Aliases {

    /** A shorter name, or one of these, says nothing about anybody, and replacing it would garble every text. */
    private static final int SHORTEST = 3;

    private static final Set<String> WORDS = Set.of(
            "account",
            "active",
            "admin",
            "all",
            "azure",
            "batch",
            "batchsh",
            "container",
            "creating",
            "data",
            "default",
            "deleting",
            "demo",
            "dev",
            "developer",
            "enabled",
            "disabled",
            "error",
            "failed",
            "gallery",
            "group",
            "idle",
            "image",
            "job",
            "linux",
            "live",
            "local",
            "name",
            "node",
            "none",
            "null",
            "pool",
            "prod",
            "production",
            "project",
            "public",
            "recording",
            "region",
            "resizing",
            "resource",
            "root",
            "running",
            "runner",
            "service",
            "standard",
            "starting",
            "steady",
            "storage",
            "subscription",
            "succeeded",
            "task",
            "tenant",
            "test",
            "true",
            "false",
            "ubuntu",
            "updating",
            "user",
            "version",
            "vscode",
            "windows",
            "work");

    /** A name as it may stand in a text. */
    record Known(String name, String alias) {}

    private final Map<NameKind, Map<String, String>> byKind = new EnumMap<>(NameKind.class);
    private final Map<String, List<Known>> byToken = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final OperationTable table;

    Aliases(OperationTable table) {
        this.table = table;
    }

    /** The stand-in of a name; the name is known from now on and replaced in texts as well. */
    synchronized String of(NameKind kind, String name) {
        Map<String, String> known = byKind.computeIfAbsent(kind, unused -> new HashMap<>());
        String alias = known.get(kind.fold(name));
        if (alias == null) {
            alias = kind.alias(known.size() + 1);
            known.put(kind.fold(name), alias);
            if (kind != NameKind.IDENTIFIER && !isWord(name)) {
                know(name, alias);
            }
        }
        return alias;
    }

    /** Replaces a text wherever it stands as a whole. */
    synchronized void know(String name, String alias) {
        List<Known> same = byToken.computeIfAbsent(firstToken(name, 0), unused -> new ArrayList<>());
        same.add(new Known(name, alias));
        same.sort(Comparator.comparingInt((Known each) -> each.name().length()).reversed());
    }

    /** Leaves an identifier as it is, as Azure's own roles have the same ones everywhere. */
    synchronized void keep(String identifier) {
        kept.add(identifier.toLowerCase(Locale.ROOT));
    }

    synchronized boolean keeps(String identifier) {
        return kept.contains(identifier.toLowerCase(Locale.ROOT));
    }

    /** Whether a name of this kind has a stand-in. */
    synchronized boolean knows(NameKind kind, String name) {
        return byKind.getOrDefault(kind, Map.of()).containsKey(kind.fold(name));
    }

    /** The known names that begin with the token at a place of a text, the longest first. */
    synchronized List<Known> beginning(String text, int at) {
        return List.copyOf(byToken.getOrDefault(firstToken(text, at), List.of()));
    }

    private boolean isWord(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return name.length() < SHORTEST || WORDS.contains(word) || table.isWord(word);
    }

    static boolean isTokenCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static String firstToken(String text, int at) {
        int end = at;
        while (end < text.length() && isTokenCharacter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end).toLowerCase(Locale.ROOT);
    }
}
