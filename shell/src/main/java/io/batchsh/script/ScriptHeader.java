package io.batchsh.script;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documentation comment that a script begins with: a text, then its parameters.
 *
 * @param description the text before the first tag
 * @param parameters what is said about each parameter, in order
 */
record ScriptHeader(String description, Map<String, String> parameters) {

    private static final Pattern COMMENT = Pattern.compile("\\A(?:#![^\\n]*\\n)?\\s*/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("@param\\s+(\\S+)\\s+(.*)");

    /** Reads the header of a script's text; a script without one has an empty description and no parameters. */
    static ScriptHeader of(String source) {
        Matcher comment = COMMENT.matcher(source);
        if (!comment.find()) {
            return new ScriptHeader("", Map.of());
        }
        StringBuilder description = new StringBuilder();
        Map<String, String> parameters = new LinkedHashMap<>();
        String current = "";
        for (String raw : comment.group(1).split("\n")) {
            String line = raw.strip().replaceFirst("^\\*\\s?", "").stripTrailing();
            Matcher parameter = PARAMETER.matcher(line.strip());
            if (parameter.matches()) {
                current = parameter.group(1);
                parameters.put(current, parameter.group(2).strip());
            } else if (!current.isEmpty() && !line.isBlank()) {
                parameters.merge(current, line.strip(), (before, more) -> before + " " + more);
            } else if (current.isEmpty()) {
                description.append(line).append('\n');
            }
        }
        return new ScriptHeader(description.toString().strip(), parameters);
    }
}
