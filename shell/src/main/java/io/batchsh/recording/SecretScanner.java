package io.batchsh.recording;

import java.util.regex.Pattern;

/**
 * Recognises what looks like a credential in any text, whatever field it stands in: the second layer behind the
 * allow-lists, which errs towards masking.
 */
final class SecretScanner {

    private static final int SHORTEST = 8;

    private static final Pattern JSON_WEB_TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{4,}");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?i)(?<![a-z0-9])(sig|signature|accountkey|sharedaccesskey"
                    + "|sharedaccesssignature|password|passwd|pwd|client_secret|access_token|refresh_token|client_assertion"
                    + ")=[^&\\s\"]");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("Bearer \\S|(?i:bearer\\s+\\S{16,})|(?i:sharedkey(lite)?\\s+\\S+:\\S)");
    private static final Pattern OPTION =
            Pattern.compile("--(?:password|secret|client-secret|account-key|sas-token|token)[ =]+[^\\s-]");
    private static final Pattern USER_IN_URL = Pattern.compile("://[^/\\s:@]*:[^/\\s@]+@");
    /** Client secrets of Microsoft Entra applications carry this mark at a fixed place. */
    private static final Pattern ENTRA_CLIENT_SECRET =
            Pattern.compile("[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}");

    private SecretScanner() {}

    static boolean finds(String text) {
        if (text.length() < SHORTEST) {
            return false;
        }
        return (text.contains("eyJ") && JSON_WEB_TOKEN.matcher(text).find())
                || (text.indexOf('=') >= 0 && ASSIGNMENT.matcher(text).find())
                || (mayAuthorize(text) && AUTHORIZATION.matcher(text).find())
                || (text.contains("--")
                        && (text.contains("-----BEGIN ") || OPTION.matcher(text).find()))
                || (text.contains("://") && USER_IN_URL.matcher(text).find())
                || (text.contains("Q~") && ENTRA_CLIENT_SECRET.matcher(text).find())
                || KeyMaterial.in(text);
    }

    private static boolean mayAuthorize(String text) {
        return text.contains("earer") || text.contains("EARER") || text.contains("hared") || text.contains("HARED");
    }
}
