package io.batchsh.command.pipe;

import io.batchsh.command.UsageException;
import io.batchsh.completion.UnclosedQuoteException;
import io.batchsh.completion.Word;
import io.batchsh.completion.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes a line apart at each {@code |} outside of quotes. Behind {@code | !} all the rest is the outer shell's, as is a
 * closure behind {@code where} Groovy's; {@code >} at the beginning of a word sends the text to a file.
 */
public final class PipelineParser {

    private final String line;
    private final List<Stage> stages = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private Ending ending = new Ending.Shown();
    private boolean open;

    private PipelineParser(String line) {
        this.line = line;
    }

    /**
     * The parts of a command line.
     *
     * @throws UsageException if a part behind a {@code |} or {@code >} is wrong
     * @throws UnclosedQuoteException if the line ends inside a quotation
     */
    public static Pipeline command(String line) {
        return new PipelineParser(line).readCommand();
    }

    /**
     * The parts of a line of Groovy. A {@code |} is Groovy's own unless a verb of pipes or {@code !} and a program follow it
     * that are no variables.
     *
     * @param isBound whether a name has a value in Groovy
     */
    public static Pipeline groovy(String line, Predicate<String> isBound) {
        return new PipelineParser(line).readGroovy(isBound);
    }

    /** Whether a command line ends inside of a quotation, a closure or behind a {@code |}. */
    public static boolean goesOn(String line) {
        PipelineParser parser = new PipelineParser(line);
        try {
            parser.readCommand();
            Words.split(line);
            return false;
        } catch (UnclosedQuoteException unclosed) {
            return true;
        } catch (UsageException wrong) {
            return parser.open;
        }
    }

    private Pipeline readCommand() {
        if (line.indexOf('|') < 0 && line.indexOf('>') < 0) {
            return Pipeline.of(line.strip());
        }
        int end = endOfSegment(0, false);
        String source = line.substring(0, end);
        StageWords words = new StageWords(source, Words.read(source));
        words.takeArguments();
        int redirection = words.hasNext() ? words.nextStart() : end;
        if (words.hasNext()) {
            redirect(words, end);
        }
        readStages(end);
        return pipeline(line.substring(0, redirection));
    }

    private Pipeline readGroovy(Predicate<String> isBound) {
        int bar = new GroovyBar(line, isBound).find();
        if (bar < 0) {
            return Pipeline.of(line);
        }
        readStages(bar);
        return pipeline(line.substring(0, bar));
    }

    private Pipeline pipeline(String source) {
        return new Pipeline(Optional.empty(), source.strip(), stages, ending, options);
    }

    /** Reads the steps that begin with the bar at an index. */
    private void readStages(int firstBar) {
        int bar = firstBar;
        while (bar < line.length()) {
            if (!(ending instanceof Ending.Shown)) {
                throw new UsageException("A line ends with its file; nothing can be piped on from there.", null);
            }
            int start = bar + 1;
            if (line.substring(start).isBlank()) {
                open = true;
                throw new UsageException("Nothing follows the last |.", "help pipes");
            }
            String rest = line.substring(start).stripLeading();
            if (rest.startsWith("!")) {
                endInProgram(rest.substring(1).strip());
                return;
            }
            bar = endOfSegment(start, true);
            readStage(start, bar);
        }
    }

    private void endInProgram(String command) {
        if (command.isEmpty()) {
            throw new UsageException("| ! needs a program of the outer shell.", "| !jq .");
        }
        ending = new Ending.ToProgram(command);
    }

    private void readStage(int start, int end) {
        String text = line.substring(start, end);
        int brace = text.indexOf('{');
        boolean closure = brace > 0 && text.substring(0, brace).strip().equals("where");
        int behindClosure = closure ? new GroovyBrackets(text).behindClosing(brace) : 0;
        StageWords words = withoutOptions(text, behindClosure);
        if (closure) {
            stages.add(new WhereClosure(text.substring(brace, behindClosure)));
        } else {
            if (!words.hasNext()) {
                throw new UsageException("Nothing stands between two |.", "help pipes");
            }
            int verb = start + words.nextStart();
            int behind = start + words.nextEnd();
            stages.add(StageParser.read(words, other -> line.substring(0, verb) + other + line.substring(behind)));
        }
        if (words.hasNext()) {
            redirect(words, end);
        }
    }

    /** The words of a step from an index on, without those of its {@code -o} and {@code --query}. */
    private StageWords withoutOptions(String text, int from) {
        // Blanks for what was read keep every word in its place.
        String rest = " ".repeat(from) + text.substring(from);
        List<Word> words = new ArrayList<>();
        boolean grep = rest.strip().startsWith("grep");
        String pending = "";
        for (Word word : Words.read(rest)) {
            String option = grep || word.quoted() ? "" : optionOf(word.text());
            if (!pending.isEmpty()) {
                options.put(pending, word.text());
                pending = "";
            } else if (!option.isEmpty() && word.text().indexOf('=') > 0) {
                options.put(option, word.text().substring(word.text().indexOf('=') + 1));
            } else if (option.isEmpty()) {
                words.add(word);
            } else {
                pending = option;
            }
        }
        if (!pending.isEmpty()) {
            throw new UsageException("--" + pending + " needs a value.", null);
        }
        return new StageWords(rest, words);
    }

    private static String optionOf(String word) {
        if (word.equals("-o") || word.equals("--output") || word.startsWith("--output=")) {
            return "output";
        }
        return word.equals("--query") || word.startsWith("--query=") ? "query" : "";
    }

    private void redirect(StageWords words, int end) {
        if (!words.nextRedirects()) {
            throw new UsageException("'" + words.take().text() + "' does not belong there.", "help pipes");
        }
        if (end < line.length()) {
            throw new UsageException("A line ends with its file; nothing can be piped on from there.", null);
        }
        String first = words.take().text();
        boolean append = first.startsWith(">>");
        String file = first.substring(append ? 2 : 1);
        if (file.isEmpty() && words.hasNext()) {
            file = words.take().text();
        }
        if (file.isEmpty() || words.hasNext()) {
            throw new UsageException((append ? ">>" : ">") + " takes one file.", "> pools.txt");
        }
        try {
            ending = new Ending.ToFile(Path.of(file), append);
        } catch (InvalidPathException wrong) {
            throw new UsageException("'" + file + "' is not the name of a file.", "> pools.txt");
        }
    }

    /** The index of the bar that ends the segment from an index on, or of the end of the line. */
    private int endOfSegment(int from, boolean stage) {
        int at = from;
        boolean wordStart = true;
        while (at < line.length() && line.charAt(at) != '|') {
            char character = line.charAt(at);
            boolean blank = Character.isWhitespace(character);
            if (wordStart && character == '#') {
                int end = line.indexOf('\n', at);
                at = end < 0 ? line.length() : end;
            } else if (stage
                    && character == '{'
                    && line.substring(from, at).strip().equals("where")) {
                at = behindClosure(at);
            } else if (character == '\'' || character == '"') {
                at = behindQuotation(at, character);
            } else {
                at += character == '\\' && at + 1 < line.length() && isEscapable(line.charAt(at + 1)) ? 2 : 1;
            }
            wordStart = blank;
        }
        return Math.min(at, line.length());
    }

    private int behindClosure(int brace) {
        int behind = new GroovyBrackets(line.substring(brace)).behindClosing(0);
        if (behind < 0) {
            open = true;
            throw new UsageException("The closure of where does not end.", "where { it.currentDedicatedNodes > 0 }");
        }
        return brace + behind;
    }

    private int behindQuotation(int opening, char quote) {
        for (int at = opening + 1; at < line.length(); at++) {
            if (line.charAt(at) == quote) {
                return at + 1;
            }
            if (quote == '"' && line.charAt(at) == '\\') {
                at++;
            }
        }
        // Reading the words says what is wrong.
        return line.length();
    }

    private static boolean isEscapable(char character) {
        return character == '\'' || character == '"' || character == '\\' || Character.isWhitespace(character);
    }
}
