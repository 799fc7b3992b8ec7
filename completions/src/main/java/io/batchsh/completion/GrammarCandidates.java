package io.batchsh.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Commands and options that match what is typed. */
final class GrammarCandidates {
    private record Hit<T>(T node, String name, Match match) {
        boolean isBeginning() {
            return match.compareTo(Match.PREFIX) <= 0;
        }
    }

    private final Query query;
    private final Proposals proposals;

    GrammarCandidates(String typed, Proposals proposals) {
        this.query = new Query(typed);
        this.proposals = proposals;
    }

    void commands(List<CommandNode> commands) {
        for (Hit<CommandNode> hit : best(commands, node -> node.names().toList())) {
            proposals.addWord(hit.name(), hit.name(), hit.node().description(), "", hit.match());
        }
    }

    /** Options not used yet: the required ones, the command's others, the global ones. */
    void options(LineState here, LineState whole, Grammar grammar) {
        Predicate<OptionNode> open = option -> option.repeatable() || !whole.isUsed(option);
        List<OptionNode> all = new ArrayList<>();
        here.ownOptions().stream().filter(open).filter(OptionNode::required).forEach(all::add);
        here.ownOptions().stream()
                .filter(open)
                .filter(option -> !option.required())
                .forEach(all::add);
        grammar.globalOptions().stream().filter(open).forEach(all::add);
        for (Hit<OptionNode> hit : best(all, OptionNode::names)) {
            OptionNode option = hit.node();
            String group = option.required()
                    ? "required"
                    : grammar.globalOptions().contains(option) ? "global options" : "options";
            proposals.addWord(hit.name(), String.join(", ", option.names()), option.description(), group, hit.match());
        }
    }

    private <T> List<Hit<T>> best(Collection<T> nodes, Function<T, List<String>> names) {
        List<Hit<T>> hits = new ArrayList<>();
        for (T node : nodes) {
            names.apply(node).stream()
                    .flatMap(name -> Stream.ofNullable(query.match(name)).map(match -> new Hit<>(node, name, match)))
                    .min(Comparator.comparing(Hit::match))
                    .ifPresent(hits::add);
        }
        boolean someBegin = hits.stream().anyMatch(Hit::isBeginning);
        return hits.stream()
                .filter(hit -> !someBegin || hit.isBeginning())
                .sorted(Comparator.comparing(Hit::match))
                .toList();
    }
}
