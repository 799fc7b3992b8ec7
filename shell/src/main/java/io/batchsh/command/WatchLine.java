package io.batchsh.command;

import io.batchsh.command.pipe.Ending;
import io.batchsh.command.pipe.Pipeline;
import io.batchsh.command.pipe.PipelineParser;
import io.batchsh.completion.Word;
import io.batchsh.completion.Words;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/**
 * A line that begins with {@code watch}, read.
 *
 * @param line what is watched, as typed
 * @param every the time between two rounds
 * @param times how many rounds; 0 for no end
 */
record WatchLine(String line, Duration every, int times) {

    static final String WORD = "watch";

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final String EXAMPLE = "watch --every 30s pool list";

    /** Verbs that end by themselves and change nothing, neither in Azure nor in the shell. */
    private static final Set<String> READING = Set.of(
            "list", "show", "check", "explain", "usage", "output", "files", "evaluate", "lint", "clock", "worlds");

    static boolean is(String line) {
        return LineKind.firstWord(line.strip()).equals(WORD);
    }

    /**
     * Reads a line.
     *
     * @param options its options and words, as picocli has read them
     * @throws UsageException if what is to be watched would change something, or goes elsewhere than to the screen
     */
    static WatchLine of(String whole, WatchCommand options, CommandTable table, Aliases aliases) {
        if (options.every.compareTo(SHORTEST) < 0) {
            throw new UsageException("watch needs a second at least between two rounds.", EXAMPLE);
        }
        if (options.times != null && options.times < 1) {
            throw new UsageException("watch --times takes a whole number from 1.", EXAMPLE);
        }
        if (options.common.output != null || options.common.query != null) {
            throw new UsageException("-o and --query belong to the line that is watched.", "watch pool list -o json");
        }
        List<Word> words = Words.read(whole);
        int begin = words.get(words.size() - options.words.size()).start();
        String line = aliases.expand(whole.substring(begin).strip());
        check(line, table);
        return new WatchLine(line, options.every, options.times == null ? 0 : options.times);
    }

    private static void check(String line, CommandTable table) {
        Pipeline pipeline = PipelineParser.command(line);
        if (!(pipeline.ending() instanceof Ending.Shown)) {
            throw new UsageException("watch shows what a line prints; it sends it to no file and no program.", EXAMPLE);
        }
        List<String> words = Words.split(pipeline.source());
        String first = words.isEmpty() ? "" : words.get(0);
        if (KeptResult.ofCommand(line, table).isPresent()) {
            throw new UsageException("watch keeps no result in a variable.", EXAMPLE);
        }
        if (table.contains(first) && !reads(table.parser(first).orElseThrow(), words)) {
            throw new UsageException(
                    "watch runs only what reads and ends by itself, such as list, show and check.", EXAMPLE);
        }
    }

    private static boolean reads(CommandLine noun, List<String> words) {
        CommandLine at = noun;
        String name = "";
        for (String word : words.subList(1, words.size())) {
            CommandLine next = at.getSubcommands().get(word);
            if (next == null) {
                break;
            }
            at = next;
            name = word;
        }
        return READING.contains(name) && !(at.getCommandSpec().userObject() instanceof Verb.Changing);
    }
}
