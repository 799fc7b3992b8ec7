package io.batchsh.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON pointers (RFC 6901). */
final class JsonPointer {

    private JsonPointer() {}

    /** The text at a pointer; empty where there is none. */
    static Optional<String> text(@Nullable Object value, String pointer) {
        return value(value, pointer).map(found -> found instanceof String text ? text : null);
    }

    /** What is at a pointer; empty where there is nothing. */
    static Optional<Object> value(@Nullable Object value, String pointer) {
        Object here = value;
        for (String name :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String key = name.replace("~1", "/").replace("~0", "~");
            if (here instanceof Map<?, ?> map) {
                here = map.get(key);
            } else if (here instanceof List<?> list
                    && key.matches("[0-9]{1,6}")
                    && Integer.parseInt(key) < list.size()) {
                here = list.get(Integer.parseInt(key));
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(here);
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
