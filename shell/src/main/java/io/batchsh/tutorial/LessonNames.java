package io.batchsh.tutorial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the learner's own things are called in place of the names in the page: a pool of another id, a file that had to have
 * another name. For one thread.
 */
public final class LessonNames {

    private static final Pattern CODE = Pattern.compile("`[^`]+`");

    private final Map<String, String> own = new LinkedHashMap<>();

    /** From now on a name in the page stands for another. */
    public void put(Goal.Naming naming) {
        if (!naming.page().equals(naming.own())) {
            own.put(naming.page(), naming.own());
        }
    }

    /** A command of the page with the learner's names. */
    public String inCommand(String command) {
        String text = command;
        for (Map.Entry<String, String> name : own.entrySet()) {
            text = text.replaceAll(
                    "(?<![\\w./-])" + Pattern.quote(name.getKey()) + "(?![\\w-]|\\.\\w|/)",
                    Matcher.quoteReplacement(name.getValue()));
        }
        return text;
    }

    /** Markdown of the page with the learner's names in what is set as code. */
    public String inProse(String markdown) {
        return CODE.matcher(markdown).replaceAll(span -> Matcher.quoteReplacement(inCommand(span.group())));
    }
}
