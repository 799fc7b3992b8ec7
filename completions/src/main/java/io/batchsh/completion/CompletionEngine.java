package io.batchsh.completion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * Completes command lines from a grammar and the snapshots in an index. No input or output: what is not loaded is not
 * waited for. Safe for use by several threads.
 *
 * <p>Everything is matched by its beginning, by a stretch only when nothing begins so, and by scattered letters only when
 * there is no stretch either: a word that names one thing must lead to it.
 */
public final class CompletionEngine {
    /** How many candidates are returned at most unless said otherwise. */
    public static final int DEFAULT_LIMIT = 200;

    private final Grammar grammar;
    private final ValueCandidates values;

    /**
     * @param filters by source, which of its values go with the rest of the line. Where none that match what is typed
     *     goes with it, all that match are offered under a heading that says so: a filter never hides what a user names
     * @param limit how many candidates are returned at most
     */
    public CompletionEngine(
            Grammar grammar, ValueIndex index, PickHistory picks, Map<String, ValueFilter> filters, int limit) {
        this.grammar = requireNonNull(grammar, "grammar is null");
        this.values = new ValueCandidates(
                requireNonNull(index, "index is null"),
                requireNonNull(picks, "picks is null"),
                Map.copyOf(filters),
                limit);
    }

    /** An engine with the {@link #DEFAULT_LIMIT}. */
    public CompletionEngine(Grammar grammar, ValueIndex index, PickHistory picks, Map<String, ValueFilter> filters) {
        this(grammar, index, picks, filters, DEFAULT_LIMIT);
    }

    /**
     * What can stand at the cursor.
     *
     * @param cursor an offset from 0 to the length of the line
     * @param context the context whose values are offered, as registered in the index
     * @throws IndexOutOfBoundsException if the cursor lies outside the line
     */
    public Completion complete(String line, int cursor, String context) {
        CursorWords words = Words.at(line, cursor);
        Proposals proposals = new Proposals(words);
        if (!words.comment()) {
            propose(words, context, proposals);
        }
        return proposals.completion();
    }

    /**
     * Remembers the values a line named, for ranking; to be called with lines that ran. Words that no source knows, free
     * text and secrets among them, are not remembered.
     *
     * @throws UnclosedQuoteException if the line ends inside a quotation
     */
    public void remember(String line, String context) {
        values.remember(context, new LineState(grammar, Words.split(line)).choices());
    }

    private void propose(CursorWords words, String context, Proposals proposals) {
        LineState here = new LineState(grammar, words.before());
        LineState whole = new LineState(grammar, words.before());
        whole.skip(words.prefix());
        words.after().forEach(whole::accept);
        String prefix = words.prefix();
        Optional<OptionNode> pending = here.pending();
        if (pending.isPresent()) {
            OptionNode option = pending.get();
            values.propose(new Slot(context, option.argument(), option.repeatable(), "", prefix), whole, proposals);
        } else if (prefix.startsWith("-") && !here.optionsEnded()) {
            int equals = prefix.indexOf('=');
            if (equals < 0) {
                new GrammarCandidates(prefix, proposals).options(here, whole, grammar);
            } else {
                proposeAttachedValue(prefix, equals, context, here, whole, proposals);
            }
        } else {
            proposePlain(prefix, context, here, whole, proposals);
        }
    }

    private void proposeAttachedValue(
            String prefix, int equals, String context, LineState here, LineState whole, Proposals proposals) {
        here.option(prefix.substring(0, equals))
                .filter(OptionNode::takesValue)
                .ifPresent(option -> values.propose(
                        new Slot(
                                context,
                                option.argument(),
                                option.repeatable(),
                                prefix.substring(0, equals + 1),
                                prefix.substring(equals + 1)),
                        whole,
                        proposals));
    }

    private void proposePlain(String prefix, String context, LineState here, LineState whole, Proposals proposals) {
        GrammarCandidates words = new GrammarCandidates(prefix, proposals);
        List<CommandNode> commands = here.subcommands();
        words.commands(commands);
        Optional<ParameterNode> parameter = here.parameter();
        parameter.ifPresent(node ->
                values.propose(new Slot(context, node.argument(), node.repeatable(), "", prefix), whole, proposals));
        here.problem().ifPresent(proposals::note);
        boolean nothingPositional = commands.isEmpty()
                && parameter
                        .filter(node -> !(node.argument() instanceof Argument.Text))
                        .isEmpty();
        if (nothingPositional
                && prefix.isEmpty()
                && !here.optionsEnded()
                && here.problem().isEmpty()) {
            if (here.ownOptions().stream().anyMatch(option -> option.required() && !whole.isUsed(option))) {
                words.options(here, whole, grammar);
            }
        }
    }
}
