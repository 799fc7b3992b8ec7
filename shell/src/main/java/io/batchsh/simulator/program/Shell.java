package io.batchsh.simulator.program;

import io.batchsh.simulator.program.Words.Word;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the commands of a script one after another. */
final class Shell {

    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)([smhd]?)");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=(.*)", Pattern.DOTALL);
    private static final int DEEPEST = 8;

    private final boolean windows;
    private final TreeMap<String, String> environment;
    private final Map<String, String> files;
    private final Program.Run run;
    private int exitCode;
    private boolean exited;
    private int depth;

    Shell(boolean windows, Map<String, String> environment, Map<String, String> files, Program.Run run) {
        this.windows = windows;
        this.environment = new TreeMap<>(environment);
        this.files = files;
        this.run = run;
    }

    void execute(CommandLine line) {
        if (line.script().isPresent()) {
            script(line.script().get());
        } else {
            direct(line.direct());
        }
    }

    // Without a shell nothing joins or resolves: a program and its arguments.
    private void direct(String line) {
        List<Word> words = new Words(false, Map.of(), 0)
                .of(line.replace("$", "\\$")).stream()
                        .map(word -> new Word(word.text(), false))
                        .toList();
        List<String> arguments = words.stream().map(Word::text).toList();
        if (arguments.isEmpty() || List.of("exit", "cd", "set", "export").contains(arguments.get(0))) {
            run.notFound();
            return;
        }
        run.exit(command(arguments, false, false));
    }

    private void script(String script) {
        List<String> parts = new Words(windows, environment, exitCode).commands(script);
        String joint = ";";
        for (int i = 0; i < parts.size() && !exited; i += 2) {
            boolean skipped = (joint.equals("&&") && exitCode != 0) || (joint.equals("||") && exitCode == 0);
            if (!skipped && !parts.get(i).isBlank()) {
                // What feeds a pipe writes nothing by itself.
                boolean piped = i + 1 < parts.size() && parts.get(i + 1).equals("|");
                exitCode = words(parts.get(i), piped);
            }
            joint = i + 1 < parts.size() ? parts.get(i + 1) : "";
        }
        run.exit(exitCode);
    }

    private int words(String command, boolean piped) {
        List<String> arguments = new ArrayList<>();
        boolean silent = piped;
        boolean toError = false;
        boolean silentError = false;
        List<Word> words = new Words(windows, environment, exitCode).of(command);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.operator()) {
                arguments.add(word.text());
                continue;
            }
            switch (word.text()) {
                case "2>&1" -> {}
                case "1>&2", ">&2" -> toError = true;
                case "2>", "2>>" -> {
                    silentError = true;
                    i++;
                }
                case "<" -> i++;
                default -> {
                    // Files are not simulated: what goes there is gone.
                    silent = true;
                    i++;
                }
            }
        }
        if (arguments.isEmpty()) {
            return 0;
        }
        boolean redirected = toError;
        boolean quietError = silentError;
        return run.muted(silent, () -> command(arguments, redirected, quietError));
    }

    private int command(List<String> arguments, boolean toError, boolean silentError) {
        String name = name(arguments);
        return switch (name) {
            case "echo" -> echo(arguments, toError);
            case "printenv", "env", "set" -> environment(arguments, name, toError);
            case "hostname" -> write(toError, environment.getOrDefault("HOSTNAME", "node"));
            case "sleep" -> sleep(arguments);
            case "timeout" ->
                windows
                        ? sleep(arguments.stream()
                                .filter(a -> !a.startsWith("/"))
                                .toList())
                        : unknown(arguments, silentError);
            case "exit" -> exit(arguments);
            case "true", ":", "cd", "wait" -> 0;
            case "cat" -> cat(arguments, toError, silentError);
            case ".", "source" -> source(arguments, silentError);
            case "ver" ->
                windows && files.containsKey("ver")
                        ? write(toError, files.getOrDefault("ver", ""))
                        : unknown(arguments, silentError);
            case "false" -> 1;
            case "export" -> export(arguments);
            case "sh", "bash", "cmd" -> nested(arguments, silentError);
            default -> assigned(arguments) ? 0 : unknown(arguments, silentError);
        };
    }

    private static String name(List<String> arguments) {
        String first = arguments.get(0);
        String bare = first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1);
        return bare.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
    }

    private int write(boolean error, String line) {
        run.write(error, line + (windows ? "\r\n" : "\n"));
        return 0;
    }

    private int cat(List<String> arguments, boolean toError, boolean silentError) {
        if (!files.keySet().containsAll(arguments.subList(1, arguments.size()))) {
            return unknown(arguments, silentError);
        }
        arguments.stream().skip(1).forEach(file -> run.write(toError, files.getOrDefault(file, "")));
        return 0;
    }

    /** Of a file the assignments only; that is all the files there are have. */
    private int source(List<String> arguments, boolean silentError) {
        String text = arguments.size() > 1 ? files.get(arguments.get(1)) : null;
        if (windows || text == null) {
            return unknown(arguments, silentError);
        }
        text.lines().forEach(line -> assign(line.replace("\"", "")));
        return 0;
    }

    private int echo(List<String> arguments, boolean toError) {
        List<String> words = arguments.subList(1, arguments.size());
        if (!windows && !words.isEmpty() && words.get(0).equals("-n")) {
            run.write(toError, String.join(" ", words.subList(1, words.size())));
            return 0;
        }
        return write(toError, String.join(" ", words));
    }

    private int environment(List<String> arguments, String name, boolean toError) {
        if (arguments.size() > 1 && name.equals("set") && windows) {
            Matcher assignment = ASSIGNMENT.matcher(arguments.get(1));
            if (assignment.matches()) {
                environment.put(assignment.group(1).toUpperCase(Locale.ROOT), assignment.group(2));
                return 0;
            }
            String prefix = arguments.get(1).toUpperCase(Locale.ROOT);
            boolean any = false;
            for (Map.Entry<String, String> variable : environment.entrySet()) {
                if (variable.getKey().toUpperCase(Locale.ROOT).startsWith(prefix)) {
                    write(toError, variable.getKey() + "=" + variable.getValue());
                    any = true;
                }
            }
            return any ? 0 : 1;
        }
        if (arguments.size() > 1 && name.equals("set")) {
            return 0;
        }
        if (arguments.size() > 1) {
            String value = environment.get(arguments.get(1));
            return value == null ? 1 : write(toError, value);
        }
        environment.forEach((key, value) -> write(toError, key + "=" + value));
        return 0;
    }

    private int sleep(List<String> arguments) {
        for (String argument : arguments.subList(1, arguments.size())) {
            Matcher matcher = INTERVAL.matcher(argument);
            if (!matcher.matches()) {
                run.write(true, "sleep: invalid time interval '" + argument + "'\n");
                return 1;
            }
            long unit =
                    switch (matcher.group(2)) {
                        case "m" -> 60;
                        case "h" -> 3600;
                        case "d" -> 86_400;
                        default -> 1;
                    };
            BigDecimal nanos =
                    new BigDecimal(matcher.group(1)).movePointRight(9).multiply(BigDecimal.valueOf(unit));
            run.pass(Duration.ofNanos(
                    Math.min(nanos.longValue(), Duration.ofDays(365).toNanos())));
        }
        return 0;
    }

    private int exit(List<String> arguments) {
        exited = true;
        List<String> codes = arguments.stream()
                .skip(1)
                .filter(word -> !word.equalsIgnoreCase("/b"))
                .toList();
        if (codes.isEmpty()) {
            return exitCode;
        }
        if (!codes.get(0).matches("-?\\d{1,9}")) {
            return 2;
        }
        int code = Integer.parseInt(codes.get(0));
        return windows ? code : code & 0xFF;
    }

    private int export(List<String> arguments) {
        arguments.stream().skip(1).forEach(this::assign);
        return 0;
    }

    private boolean assigned(List<String> arguments) {
        return !windows && arguments.size() == 1 && assign(arguments.get(0));
    }

    private boolean assign(String text) {
        Matcher assignment = ASSIGNMENT.matcher(text);
        if (!assignment.matches()) {
            return false;
        }
        environment.put(assignment.group(1), assignment.group(2));
        return true;
    }

    private int nested(List<String> arguments, boolean silentError) {
        int flag = arguments.indexOf(windows ? "/c" : "-c");
        if (flag < 0 || flag + 1 >= arguments.size() || depth == DEEPEST) {
            return unknown(arguments, silentError);
        }
        depth++;
        script(String.join(" ", arguments.subList(flag + 1, arguments.size())));
        depth--;
        exited = false;
        return exitCode;
    }

    private int unknown(List<String> arguments, boolean silentError) {
        if (!silentError) {
            write(false, "simulated: '" + arguments.get(0) + "' was not run, the simulated Azure runs no programs");
        }
        return 0;
    }
}
