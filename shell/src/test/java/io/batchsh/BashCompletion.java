package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The completion of commands and options for bash, made from the help texts: {@code completions/bash/batchsh}. Run it in
 * {@code shell} to write the file anew.
 */
final class BashCompletion {

    static final Path FILE = Path.of("..", "completions", "bash", "batchsh");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    private final Batchsh batchsh;

    private BashCompletion(Path home) {
        this.batchsh = new Batchsh(home);
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, text(Files.createTempDirectory("batchsh")));
    }

    static String text(Path home) {
        return new BashCompletion(home).script();
    }

    private String script() {
        StringBuilder cases = new StringBuilder();
        List<String> nouns = commands("help");
        for (String noun : nouns) {
            cases(List.of(noun), cases);
        }
        return """
                # Completes the commands and options of batchsh in bash, without starting it.
                # Use: source this file, or put it in ~/.local/share/bash-completion/completions/
                # Made from the help texts by io.batchsh.BashCompletion; a test fails when the two differ.

                _batchsh() {
                    local word=${COMP_WORDS[COMP_CWORD]} at path='' next candidates
                    for ((at = 1; at < COMP_CWORD; at++)); do
                        next=${COMP_WORDS[at]}
                        [[ $next == -* ]] && continue
                        case "$path $next" in
                %s
                        esac
                    done
                    case "$path" in
                    '') candidates='%s %s' ;;
                %s
                    esac
                    COMPREPLY=($(compgen -W "$candidates" -- "$word"))
                    [[ ${#COMPREPLY[@]} -gt 0 ]] || COMPREPLY=($(compgen -f -- "$word"))
                }
                complete -F _batchsh batchsh
                """.formatted(
                        paths(cases),
                        String.join(" ", nouns),
                        options("--help"),
                        cases.toString().stripTrailing());
    }

    /** The lines that recognise a command: its words become the path. */
    private static String paths(StringBuilder cases) {
        return cases.toString()
                .lines()
                .map(line -> line.strip().split("'")[1])
                .map(path -> "        '" + (path.contains(" ") ? path : " " + path) + "') path='" + path + "' ;;")
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private void cases(List<String> words, StringBuilder cases) {
        List<String> call = new ArrayList<>(words);
        call.add(0, "help");
        List<String> verbs = commands(call.toArray(String[]::new));
        String candidates = verbs.isEmpty() ? options(call.toArray(String[]::new)) : String.join(" ", verbs);
        cases.append("    '")
                .append(String.join(" ", words))
                .append("') candidates='")
                .append(candidates)
                .append("' ;;\n");
        for (String verb : verbs) {
            List<String> deeper = new ArrayList<>(words);
            deeper.add(verb);
            cases(deeper, cases);
        }
    }

    private List<String> commands(String... call) {
        List<String> lines = batchsh.run(call).out().lines().toList();
        int from = lines.indexOf("Commands:");
        return from < 0
                ? List.of()
                : lines.subList(from + 1, lines.size()).stream()
                        .takeWhile(line -> !line.isEmpty())
                        .filter(line -> line.startsWith("  ") && !line.startsWith("   "))
                        .map(line -> line.strip().split("\\s+")[0])
                        .toList();
    }

    private String options(String... call) {
        String help = batchsh.run(call).out();
        int examples = help.indexOf("\nExamples:");
        String usage = examples < 0 ? help : help.substring(0, examples);
        return String.join(
                " ",
                OPTION.matcher(usage)
                        .results()
                        .map(match -> match.group())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
