package io.batchsh.recording;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the names in free text: those that are known, where they stand as whole words and whatever their case, and those that
 * tell by their form what they are. What was put in place of a name is not looked at again.
 */
final class AliasedText {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9a-zA-Z])");
    private static final Pattern PERSON =
            Pattern.compile("[A-Za-z0-9._%+'#-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
    private static final Pattern ADDRESS = Pattern.compile(
            "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(?![0-9A-Za-z]|\\.[0-9]|/[0-9])");
    private static final Pattern LOCAL = Pattern.compile("127\\..*|0\\.0\\.0\\.0|169\\.254\\.169\\.254|255\\..*");
    private static final Set<String> NOBODY = Set.of("git");
    private static final String REGISTRY = ".azurecr.";
    /** Versions of four numbers begin with a small one; addresses seldom do. */
    private static final int SMALLEST_FIRST = 10;

    private final Aliases aliases;

    AliasedText(Aliases aliases) {
        this.aliases = aliases;
    }

    /**
     * The text with stand-ins.
     *
     * @param prose whether whatever looks like the address of a machine is taken for one
     */
    String apply(String text, boolean prose) {
        StringBuilder result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = replace(text, at, prose, result);
            if (end == at) {
                result.append(text.charAt(at++));
            }
            at = Math.max(at, end);
        }
        return result.toString();
    }

    private int replace(String text, int at, boolean prose, StringBuilder result) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean begins = !Aliases.isTokenCharacter(before) || isEscaped(text, at);
        if (!begins && Character.isLetterOrDigit(before)) {
            return at;
        }
        int end = byForm(text, at, prose, result);
        if (end > at || !begins) {
            return end;
        }
        for (Aliases.Known known : aliases.beginning(text, at)) {
            int after = at + known.name().length();
            boolean ends = after <= text.length()
                    && text.regionMatches(
                            true, at, known.name(), 0, known.name().length())
                    && (after == text.length() || !Aliases.isTokenCharacter(text.charAt(after)));
            if (ends && !text.startsWith(REGISTRY, after)) {
                result.append(known.alias());
                return after;
            }
        }
        return at;
    }

    private int byForm(String text, int at, boolean prose, StringBuilder result) {
        Matcher identifier = match(IDENTIFIER, text, at);
        if (identifier.lookingAt()) {
            String found = identifier.group();
            result.append(aliases.keeps(found) ? found : aliases.of(NameKind.IDENTIFIER, found));
            return identifier.end();
        }
        if (text.indexOf('@', at) > at) {
            Matcher person = match(PERSON, text, at);
            if (person.lookingAt()
                    && !NOBODY.contains(
                            person.group().substring(0, person.group().indexOf('@')))) {
                result.append(aliases.of(NameKind.PERSON, person.group()));
                return person.end();
            }
        }
        Matcher address = match(ADDRESS, text, at);
        if (Character.isDigit(text.charAt(at)) && address.lookingAt()) {
            String found = address.group();
            boolean looks = prose && Integer.parseInt(address.group(1)) >= SMALLEST_FIRST;
            if (!LOCAL.matcher(found).matches() && (looks || aliases.knows(NameKind.ADDRESS, found))) {
                result.append(aliases.of(NameKind.ADDRESS, found));
            } else {
                result.append(found);
            }
            return address.end();
        }
        return at;
    }

    private static Matcher match(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    /** Behind {@code %2F} or {@code \n} a word begins, though there are letters before it. */
    private static boolean isEscaped(String text, int at) {
        if (at >= 3 && text.charAt(at - 3) == '%') {
            return Character.digit(text.charAt(at - 2), 16) >= 0 && Character.digit(text.charAt(at - 1), 16) >= 0;
        }
        return at >= 2 && text.charAt(at - 2) == '\\' && "nrtbf".indexOf(text.charAt(at - 1)) >= 0;
    }
}
