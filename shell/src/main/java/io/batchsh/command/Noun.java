package io.batchsh.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A word with verbs behind it, of which only those in its parser are made.
 *
 * @param nouns words behind it that have verbs of their own
 */
record Noun(String description, List<VerbOf> verbs, Map<String, Noun> nouns) implements FirstWord {

    Noun(String description, VerbOf... verbs) {
        this(description, List.of(verbs), Map.of());
    }

    /** A noun whose verbs need nothing but the context. */
    @SafeVarargs
    static Noun of(String description, Class<? extends Verb>... types) {
        List<VerbOf> verbs = new ArrayList<>();
        for (Class<? extends Verb> type : types) {
            verbs.add(VerbOf.of(type));
        }
        return new Noun(description, verbs, Map.of());
    }

    /** The same with a noun behind its verbs. */
    Noun with(String name, Noun noun) {
        Map<String, Noun> all = new LinkedHashMap<>(nouns);
        all.put(name, noun);
        return new Noun(description, verbs, all);
    }

    @Override
    public boolean has(String verb) {
        return nouns.containsKey(verb)
                || verbs.stream().anyMatch(each -> each.name().equals(verb));
    }

    @Override
    public Noun only(String verb) {
        for (VerbOf each : verbs) {
            if (each.name().equals(verb)) {
                return new Noun(description, each);
            }
        }
        Noun noun = nouns.get(verb);
        return noun == null ? this : new Noun(description, List.of(), Map.of(verb, noun));
    }

    @Override
    public CommandLine parser(String word, CommandContext context) {
        CommandSpec spec = CommandSpec.create().name(word);
        spec.usageMessage().description(description);
        CommandLine parser = new CommandLine(spec);
        for (VerbOf each : verbs) {
            Verb verb = each.make(context);
            CommandLine command = new CommandLine(verb);
            verb.addTo(command.getCommandSpec());
            parser.addSubcommand(command);
        }
        for (Map.Entry<String, Noun> noun : nouns.entrySet()) {
            parser.addSubcommand(noun.getValue().parser(noun.getKey(), context));
        }
        return parser;
    }
}
