package io.batchsh.script;

import groovy.lang.MissingPropertyException;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.WaitCancelledException;
import io.batchsh.command.UsageException;
import io.batchsh.completion.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;

/** Says what failed in a script, at which of its own lines. */
record ScriptFailure(String name, String fileName, String source, Set<?> knownNames) {

    /** The name of what is typed at the prompt; its one line needs no number. */
    static final String LINE_NAME = "line";

    /** Returns what to throw for a failure; an {@link Error} of the JVM itself is thrown here. */
    RuntimeException translate(Throwable failure) {
        if (failure instanceof UsageException || failure instanceof WaitCancelledException) {
            return (RuntimeException) failure;
        }
        if (failure instanceof VirtualMachineError fatal && !(failure instanceof StackOverflowError)) {
            throw fatal;
        }
        if (failure instanceof MultipleCompilationErrorsException compilation) {
            return doesNotCompile(compilation);
        }
        int line = lineOf(failure);
        if (failure instanceof AzureException known) {
            return AzureException.builder(known.kind(), place(line) + known.getMessage())
                    .code(known.code())
                    .reason(known.reason().orElse(null))
                    .remedy(known.remedy().orElse(null))
                    .requestId(known.requestId().orElse(null))
                    .cause(known)
                    .build();
        }
        AzureException.Builder builder = AzureException.builder(
                        AzureException.Kind.FAILED, place(line) + describe(failure))
                .reason(sourceLine(line))
                .cause(failure);
        if (failure instanceof MissingPropertyException missing) {
            List<String> nearest = Suggestions.nearest(String.valueOf(missing.getProperty()), names());
            if (!nearest.isEmpty()) {
                builder.remedy("did you mean " + String.join(" or ", nearest) + "?");
            }
        }
        return builder.build();
    }

    private AzureException doesNotCompile(MultipleCompilationErrorsException compilation) {
        for (Object message : compilation.getErrorCollector().getErrors()) {
            if (message instanceof SyntaxErrorMessage syntax) {
                SyntaxException cause = syntax.getCause();
                String text = cause.getOriginalMessage().lines().findFirst().orElse("syntax error");
                return AzureException.builder(
                                AzureException.Kind.INVALID, place(cause.getLine()) + "this is not Groovy: " + text)
                        .reason(sourceLine(cause.getLine()))
                        .cause(compilation)
                        .build();
            }
        }
        return AzureException.builder(AzureException.Kind.INVALID, name + " does not compile.")
                .reason(String.valueOf(compilation.getMessage())
                        .lines()
                        .filter(line -> !line.strip().startsWith("at ") && !line.isBlank())
                        .limit(3)
                        .collect(Collectors.joining("\n")))
                .cause(compilation)
                .build();
    }

    private Collection<String> names() {
        return knownNames.stream().map(String::valueOf).toList();
    }

    private static String describe(Throwable failure) {
        if (failure instanceof MissingPropertyException missing) {
            return "nothing here is called '" + missing.getProperty() + "'.";
        }
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        return message == null || message.isBlank()
                ? kind
                : kind + ": " + message.lines().findFirst().orElse("");
    }

    /** The line of the innermost frame that is the script's own; 0 if there is none. */
    private int lineOf(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (fileName.equals(frame.getFileName()) && frame.getLineNumber() > 0) {
                return frame.getLineNumber();
            }
        }
        return 0;
    }

    private String place(int line) {
        boolean oneLine = source.strip().indexOf('\n') < 0;
        return line <= 0 || (oneLine && name.equals(LINE_NAME)) ? "" : name + ":" + line + ": ";
    }

    private @Nullable String sourceLine(int line) {
        List<String> lines = source.lines().toList();
        return line <= 0 || line > lines.size() || lines.size() == 1 ? null : line + " | " + lines.get(line - 1);
    }
}
