package io.batchsh.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An application package as az writes it: {@code application#version}, the application by its name or its resource id. */
final class PoolApplicationValue implements PoolValue {

    private static final String APPLICATION = "applicationId";
    private static final String VERSION = "version";

    @Override
    public Object read(List<String> words, PoolSources sources) {
        String word = words.get(0);
        int mark = word.indexOf('#');
        String application = mark < 0 ? word : word.substring(0, mark);
        if (application.isEmpty()) {
            throw new IllegalArgumentException("takes APPLICATION#VERSION, not '" + word + "'");
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put(APPLICATION, application.startsWith("/") ? application : sources.applicationId(application));
        if (mark >= 0) {
            reference.put(VERSION, word.substring(mark + 1));
        }
        return reference;
    }

    @Override
    public List<String> write(Object value) {
        if (!(value instanceof Map<?, ?> map)
                || !(map.get(APPLICATION) instanceof String application)
                || !application.startsWith("/")) {
            return List.of();
        }
        if (map.size() == 1) {
            return List.of(application);
        }
        return map.size() == 2 && map.get(VERSION) instanceof String version
                ? List.of(application + "#" + version)
                : List.of();
    }
}
