package io.batchsh.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A rule of a network security group in one word: {@code 150:allow:10.0.0.0/8}, source ports behind an at sign. */
final class SecurityRuleValue implements PoolValue {

    private static final Pattern RULE = Pattern.compile("(\\d+):(allow|deny):([^@]+)(?:@(.+))?");

    @Override
    public Object read(List<String> words, PoolSources sources) {
        Matcher rule = RULE.matcher(words.get(0));
        if (!rule.matches()) {
            throw new IllegalArgumentException(
                    "takes PRIORITY:allow|deny:SOURCE[@PORTS+PORTS], not '" + words.get(0) + "'");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("priority", Integer.valueOf(rule.group(1)));
        object.put("access", rule.group(2));
        object.put("sourceAddressPrefix", rule.group(3));
        if (rule.group(4) != null) {
            object.put("sourcePortRanges", List.of(rule.group(4).split("\\+")));
        }
        return object;
    }

    @Override
    public List<String> write(Object value) {
        if (!(value instanceof Map<?, ?> rule) || rule.size() > 4) {
            return List.of();
        }
        String word = rule.get("priority") + ":" + rule.get("access") + ":" + rule.get("sourceAddressPrefix")
                + (rule.get("sourcePortRanges") instanceof List<?> ports
                        ? "@" + ports.stream().map(String::valueOf).collect(Collectors.joining("+"))
                        : "");
        return RULE.matcher(word).matches() ? List.of(word) : List.of();
    }
}
