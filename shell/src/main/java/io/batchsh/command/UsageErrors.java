package io.batchsh.command;

import io.batchsh.completion.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
record UsageErrors(CommandTable table) {

    UsageException explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String path = command.getCommandSpec().qualifiedName(" ");
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(command, path, unmatched.getUnmatched().get(0));
        }
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(argument -> argument.isOption()
                            ? ((CommandLine.Model.OptionSpec) argument).longestName()
                            : argument.paramLabel())
                    .collect(Collectors.joining(", "));
            return new UsageException("'" + path + "' needs " + names + ".", "help " + path);
        }
        if (wrong.getArgSpec() != null
                && wrong.getArgSpec().completionCandidates() != null
                && wrong.getValue() != null) {
            return wrongValue(wrong.getArgSpec(), wrong.getValue(), path);
        }
        return new UsageException(sentence(String.valueOf(wrong.getMessage())), "help " + path);
    }

    private static UsageException wrongValue(ArgSpec argument, String value, String path) {
        List<String> values = new ArrayList<>();
        argument.completionCandidates()
                .forEach(each -> values.add(argument.type().isEnum() ? each.toLowerCase(Locale.ROOT) : each));
        String name = argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
        return new UsageException(
                name + " is one of " + String.join(", ", values) + ", not '" + value + "'.",
                Suggestions.nearest(value, values).stream()
                        .findFirst()
                        .map(nearest -> argument.isOption() ? name + " " + nearest : nearest)
                        .orElse("help " + path));
    }

    private static UsageException unmatched(CommandLine command, String path, String word) {
        if (word.startsWith("-")) {
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            List<String> known =
                    List.copyOf(command.getCommandSpec().optionsMap().keySet());
            return new UsageException("'" + path + "' has no option " + option + ".", nearest(option, known, path));
        }
        if (!command.getSubcommands().isEmpty()) {
            List<String> verbs = List.copyOf(command.getSubcommands().keySet());
            String verb = nearest(word, verbs, path);
            return new UsageException(
                    "'" + path + "' has no verb '" + word + "'; there are " + String.join(", ", verbs) + ".",
                    verb.startsWith("help ") ? verb : path + " " + verb);
        }
        return new UsageException("'" + path + "' does not know what to do with '" + word + "'.", "help " + path);
    }

    private static String nearest(String word, List<String> known, String path) {
        return Suggestions.nearest(word, known).stream().findFirst().orElse("help " + path);
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
