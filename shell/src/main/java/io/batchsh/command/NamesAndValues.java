package io.batchsh.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words of the form {@code name=value}. */
final class NamesAndValues {

    private NamesAndValues() {}

    /**
     * Reads them.
     *
     * @param option the option they follow, for what is said of a wrong one
     */
    static Map<String, String> of(String option, List<String> words) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new UsageException("'" + word + "' is not NAME=VALUE.", option + " name=value");
            }
            map.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return map;
    }
}
