package io.batchsh.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON of a request as it may be shown: passwords, keys and the signatures of URLs are masked. */
final class MaskedJson {

    private static final String MASK = "***";

    /** In lower case. */
    private static final Set<String> SECRET = Set.of(
            "password", "adminpassword", "accountkey", "saskey", "sshprivatekey", "clientsecret", "protectedsettings");

    private static final Pattern SIGNATURE = Pattern.compile("([?&]sig=)[^&\\s\"']+");

    private MaskedJson() {}

    /** The value with what is secret in it masked. */
    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> masked = new LinkedHashMap<>();
            map.forEach((key, each) -> {
                String name = String.valueOf(key);
                masked.put(name, SECRET.contains(name.toLowerCase(Locale.ROOT)) ? MASK : of(each));
            });
            return masked;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> masked = new ArrayList<>();
            list.forEach(each -> masked.add(of(each)));
            return masked;
        }
        return value instanceof String text ? text(text) : value;
    }

    /** The text with the signatures of URLs in it masked. */
    static String text(String text) {
        return SIGNATURE.matcher(text).replaceAll("$1" + MASK);
    }
}
