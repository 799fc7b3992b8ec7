package io.batchsh.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words that a script takes after its name. */
public final class ScriptWords {

    private static final int LONGEST = 1 << 20;

    private ScriptWords() {}

    /** The options of a script with what its header says about each; none if it cannot be read or has no header. */
    public static Map<String, String> of(Path script) {
        Map<String, String> options = new LinkedHashMap<>();
        try {
            if (Files.isRegularFile(script) && Files.size(script) <= LONGEST) {
                ScriptHeader.of(Files.readString(script))
                        .parameters()
                        .forEach((name, text) -> options.put(ScriptParameters.optionOf(name), text));
                options.put("--help", "Say what the script takes.");
            }
        } catch (IOException unreadable) {
            return Map.of();
        }
        return options;
    }
}
