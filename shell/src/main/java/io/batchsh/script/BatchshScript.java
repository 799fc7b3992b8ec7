package io.batchsh.script;

import groovy.lang.Script;
import io.batchsh.azure.AzureException;
import io.batchsh.command.JsonFile;
import io.batchsh.command.UsageException;
import io.batchsh.output.Console;
import io.batchsh.output.OutputFormat;
import io.batchsh.output.ResultWriter;
import io.batchsh.output.Theme;
import io.batchsh.session.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.codehaus.groovy.runtime.FormatHelper;
import org.jspecify.annotations.Nullable;

/**
 * What every script and every Groovy line extends: the functions that are in scope beside the operations. Public because
 * Groovy compiles scripts against it.
 */
public abstract class BatchshScript extends Script {

    private @Nullable Console console;
    private String name = "script";
    private String source = "";
    private Consumer<Map<String, @Nullable Object>> listener = values -> {};

    final void prepare(
            String scriptName,
            String scriptSource,
            Console scriptConsole,
            Consumer<Map<String, @Nullable Object>> parametersListener) {
        name = scriptName;
        source = scriptSource;
        console = scriptConsole;
        listener = parametersListener;
    }

    private Console console() {
        return Objects.requireNonNull(console, "the script is not prepared");
    }

    /**
     * Declares the script's parameters with their defaults and returns them as the command line set them:
     * {@code def options = parameters(nodes: 4, vmSize: 'Standard_D2s_v3')} takes {@code --nodes 8 --vm-size …}. With
     * {@code --help} it prints the script's header and ends the script.
     *
     * @throws io.batchsh.command.UsageException if the command line does not fit
     */
    public Map<String, @Nullable Object> parameters(Map<String, @Nullable Object> defaults) {
        List<String> words = new ArrayList<>();
        ((Iterable<?>) getProperty("args")).forEach(word -> words.add(String.valueOf(word)));
        ScriptParameters parameters = new ScriptParameters(name, defaults);
        if (words.contains("--help") || words.contains("-h")) {
            console().print(parameters.help(ScriptHeader.of(source)));
            throw new ScriptEnd();
        }
        Map<String, @Nullable Object> values = parameters.parse(words);
        listener.accept(values);
        return values;
    }

    /**
     * Signs in, with the arguments of the command {@code login} by name, and goes there.
     *
     * @throws io.batchsh.azure.AzureException if there is no way to sign in
     */
    public Context login(Map<String, Object> arguments) {
        return ((SessionNames) getProperty("session")).login(arguments);
    }

    /** Signs in with the first credential that works. */
    public Context login() {
        return login(Map.of());
    }

    /** Prints a line of the result to standard output. */
    @Override
    public void println(@Nullable Object value) {
        console().print(text(value) + "\n");
    }

    @Override
    public void println() {
        console().print("\n");
    }

    @Override
    public void print(@Nullable Object value) {
        console().print(text(value));
    }

    @Override
    public void printf(String format, @Nullable Object value) {
        console().print(String.format(format, value));
    }

    @Override
    public void printf(String format, @Nullable Object[] values) {
        console().print(String.format(format, values));
    }

    /**
     * Prints a value as commands print their results.
     *
     * @param format {@code table}, {@code vertical}, {@code json}, {@code jsonc}, {@code yaml}, {@code tsv} or {@code csv}
     * @throws io.batchsh.command.UsageException if there is no such format
     */
    public void show(@Nullable Object value, String format) {
        OutputFormat known;
        try {
            known = OutputFormat.parse(format);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(unknown.getMessage() + ".", null);
        }
        new ResultWriter(console(), known, Theme.plain(), Optional.empty()).write(value);
    }

    /** Reads a file that holds a JSON object, as maps and lists. */
    public Map<String, Object> readJson(Object file) {
        return JsonFile.read(Path.of(String.valueOf(file)));
    }

    /** Says something about the work, on standard error. */
    public void message(@Nullable Object value) {
        console().message(text(value));
    }

    /** Ends the script as refused, with a problem and, if given, the next step as a command. */
    public void refuse(String problem, @Nullable String remedy) {
        throw AzureException.builder(AzureException.Kind.REFUSED, problem)
                .remedy(remedy)
                .build();
    }

    /** Ends the script as wrongly called, which is exit code 2. */
    public void misused(String problem) {
        throw new UsageException(problem, "batchsh " + name + " --help");
    }

    private static String text(@Nullable Object value) {
        return FormatHelper.toString(value);
    }
}
