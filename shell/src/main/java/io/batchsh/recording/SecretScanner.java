package io.batchsh.recording;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises what looks like a credential in any text, whatever field it stands in: the second layer behind the
 * allow-lists, which errs towards masking.
 */
public final class SecretScanner {

    private static final int SHORTEST = 8;
    /** An address in an address in an address is as deep as they are found. */
    private static final int ENCODED = 3;

    private static final String WORDS =
            "(?:password|passwd|passphrase|pwd|secret|token|client_?assertion|[_-]pass|signature"
                    + "|(?:api|access|account|shared|functions?|subscription|primary|secondary|master|signing|instrumentation|storage"
                    + "|host|private|sas)[_ -]?key)";
    /** What stands for a secret and is none: masks, variables, and that there is none. */
    private static final String NOT_MASKED = "(?!\\*\\*\\*|\\[masked|\\$|<|null\\b|true\\b|false\\b)";

    private static final Pattern JSON_WEB_TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{4,}");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?i)(?<![a-z0-9])(?:sig|sharedaccesssignature)=[^&\\s\"]|" + WORDS
                    + "[\"'\\\\]{0,3}\\s{0,3}[:=]\\s{0,3}[\"'\\\\]{0,3}" + NOT_MASKED + "[^\\s\"'\\\\,;&\\])}{\\[]");
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "Bearer \\S|(?i:bearer\\s+\\S{16,})|(?i:sharedkey(lite)?\\s+\\S+:\\S)|(?i:authorization[\"']?\\s*[:=]\\s*[\"']?\\w+ +\\S{8})");
    private static final Pattern OPTION = Pattern.compile(
            "--[a-z0-9-]{0,60}(?:password|secret|token|passphrase|account-key|sas-key|access-key|api-key)"
                    + "[ =]+[\"']?" + NOT_MASKED + "[^\\s\"'-]");
    private static final Pattern LOGIN =
            Pattern.compile("(?:login|sshpass)\\b[^\\n]{0,200}\\s-p[ =]?[\"']?" + NOT_MASKED + "[^\\s\"'-]");
    private static final Pattern USER_IN_URL = Pattern.compile("://(?:[^/\\s:@]*:[^/\\s@]+|[^/\\s:@]{16,})@");
    /** The signatures in addresses of asynchronous operations, and keys of functions. */
    private static final Pattern CAPABILITY = Pattern.compile("[?&](?:t=[0-9]{15,}|code=[A-Za-z0-9_=%-]{16})");
    /** Tokens that carry their maker's mark; client secrets of Microsoft Entra have it at a fixed place. */
    private static final Pattern MARKED = Pattern.compile("[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}"
            + "|gh[pousr]_[A-Za-z0-9]{20}|github_pat_[A-Za-z0-9_]{20}|xox[abprs]-[A-Za-z0-9-]{10}|AKIA[0-9A-Z]{16}");

    /** One of these is in whatever {@link #ASSIGNMENT} finds; likewise below. */
    private static final List<String> ASSIGNED = List.of("pass", "pwd", "secret", "token", "assertion", "sig", "key");

    private static final List<String> AUTHORIZED = List.of("bearer", "sharedkey", "authorization");
    private static final List<String> MARKS = List.of("Q~", "gh", "xox", "AKIA");

    private SecretScanner() {}

    /** Whether a text shows one, plain or percent-encoded. */
    public static boolean finds(String text) {
        String plain = text;
        for (int depth = 0; depth < ENCODED; depth++) {
            if (findsPlain(plain)) {
                return true;
            }
            String decoded = plain.indexOf('%') < 0 ? plain : decoded(plain);
            if (decoded.equals(plain)) {
                return false;
            }
            plain = decoded;
        }
        return false;
    }

    private static boolean findsPlain(String text) {
        if (text.length() < SHORTEST) {
            return false;
        }
        // A regular expression costs a hundred times what it costs to see that it cannot match.
        String lower = text.toLowerCase(Locale.ROOT);
        return (text.contains("eyJ") && JSON_WEB_TOKEN.matcher(text).find())
                || (hasOne(lower, ASSIGNED) && ASSIGNMENT.matcher(text).find())
                || ((text.indexOf('?') >= 0 || text.indexOf('&') >= 0)
                        && CAPABILITY.matcher(text).find())
                || (text.indexOf('@') >= 0 && USER_IN_URL.matcher(text).find())
                || (hasOne(lower, AUTHORIZED) && AUTHORIZATION.matcher(text).find())
                || text.contains("-----BEGIN ")
                || (text.contains("--") && OPTION.matcher(text).find())
                || (text.contains("-p") && LOGIN.matcher(text).find())
                || (hasOne(text, MARKS) && MARKED.matcher(text).find())
                || KeyMaterial.in(text);
    }

    private static boolean hasOne(String text, List<String> parts) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** What is no encoding stays as it is. */
    private static String decoded(String text) {
        try {
            String whole = text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B");
            return URLDecoder.decode(whole, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
