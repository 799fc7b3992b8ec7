package io.batchsh.command.pipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be completed behind a {@code |}, but for the fields of the rows. */
public final class PipeWords {

    private PipeWords() {}

    /** The verbs, with a sentence on each. */
    public static Map<String, String> verbs() {
        Map<String, String> verbs = new LinkedHashMap<>();
        for (PipeVerb verb : PipeVerb.values()) {
            verbs.put(verb.toString(), verb.description());
        }
        return verbs;
    }

    /** Whether fields of the rows follow a verb. */
    public static boolean takesFields(String verb) {
        return PipeVerb.of(verb).map(PipeVerb::takesFields).orElse(false);
    }

    /** The operators between a field and a value of {@code where}. */
    public static List<String> operators() {
        List<String> operators = new ArrayList<>();
        for (Comparison.Operator operator : Comparison.Operator.values()) {
            operators.add(operator.symbol());
        }
        return operators;
    }
}
