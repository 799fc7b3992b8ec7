package io.batchsh.script;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import groovy.transform.ThreadInterrupt;
import io.batchsh.azure.AzureException;
import io.batchsh.command.Evaluator;
import io.batchsh.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.jspecify.annotations.Nullable;

/** Groovy, on the variables of the shell. Each script is compiled by a class loader of its own, so that it can be freed. */
public final class GroovyEvaluator implements Evaluator {

    /** The names of parameters that may hold a secret. */
    private static final Pattern SECRET = Pattern.compile("(?i)password|secret|key|token|credential|sas");

    private final Map<String, Object> variables;
    private final Supplier<Console> console;
    private final Consumer<Map<String, String>> parameters;
    private final CompilerConfiguration configuration = configuration();

    /**
     * @param variables what scripts see by name, and where their assignments to undeclared names go; shared, not copied
     * @param console where the running script prints
     * @param parameters told the parameters of a script with their values, but for those that may be secret
     */
    public GroovyEvaluator(
            Map<String, Object> variables, Supplier<Console> console, Consumer<Map<String, String>> parameters) {
        this.variables = Objects.requireNonNull(variables, "variables is null");
        this.console = Objects.requireNonNull(console, "console is null");
        this.parameters = Objects.requireNonNull(parameters, "parameters is null");
    }

    private static CompilerConfiguration configuration() {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(BatchshScript.class.getName());
        // Ctrl-C must stop a loop that calls nothing of ours.
        configuration.addCompilationCustomizers(
                new ASTTransformationCustomizer(ThreadInterrupt.class),
                new ImportCustomizer().addStarImports("java.time"));
        return configuration;
    }

    @Override
    public @Nullable Object evaluate(String text) throws InterruptedException {
        return run(ScriptFailure.LINE_NAME, text, new Binding(variables));
    }

    @Override
    public Predicate<@Nullable Object> condition(String text) {
        Binding binding = new Binding(variables);
        ScriptFailure failures = new ScriptFailure(
                ScriptFailure.LINE_NAME, fileNameOf(ScriptFailure.LINE_NAME), text, variables.keySet());
        Closure<?> closure;
        try {
            GroovyShell shell = new GroovyShell(GroovyEvaluator.class.getClassLoader(), binding, configuration);
            closure = (Closure<?>) shell.parse("(" + text + ")", fileNameOf(ScriptFailure.LINE_NAME))
                    .run();
        } catch (Throwable failure) {
            throw failures.translate(failure);
        }
        return row -> {
            try {
                return DefaultTypeTransformation.castToBoolean(closure.call(row));
            } catch (Throwable failure) {
                throw failures.translate(failure);
            }
        };
    }

    @Override
    public @Nullable Object run(Path script, List<String> arguments) throws InterruptedException {
        String source;
        try {
            source = Files.readString(script);
        } catch (NoSuchFileException missing) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no script " + script + ".")
                    .remedy("run scripts/quickstart.groovy --help")
                    .build();
        } catch (IOException unreadable) {
            throw AzureException.builder(AzureException.Kind.FAILED, "The script " + script + " cannot be read.")
                    .reason(unreadable.getMessage())
                    .cause(unreadable)
                    .build();
        }
        Binding binding = new ScriptBinding(variables);
        binding.setVariable("args", List.copyOf(arguments));
        return run(script.toString(), source, binding);
    }

    @Override
    public Map<String, String> optionsOf(Path script) {
        return ScriptWords.of(script);
    }

    @Override
    public List<String> argumentsOf(String name, String operation) {
        return OperationArguments.of(name, operation);
    }

    private @Nullable Object run(String name, String source, Binding binding) throws InterruptedException {
        try {
            GroovyShell shell = new GroovyShell(GroovyEvaluator.class.getClassLoader(), binding, configuration);
            Script script = shell.parse(source, fileNameOf(name));
            if (script instanceof BatchshScript ours) {
                ours.prepare(name, source, console.get(), this::told);
            }
            return script.run();
        } catch (ScriptEnd end) {
            return null;
        } catch (Throwable failure) {
            if (failure instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new ScriptFailure(
                            name,
                            fileNameOf(name),
                            source,
                            binding.getVariables().keySet())
                    .translate(failure);
        }
    }

    private void told(Map<String, @Nullable Object> values) {
        Map<String, String> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            boolean written = value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
            if (written && !SECRET.matcher(name).find()) {
                plain.put(name, String.valueOf(value));
            }
        });
        parameters.accept(plain);
    }

    /** Groovy makes a class name of it, which must be neither a path nor a word of the language such as {@code double}. */
    private static String fileNameOf(String name) {
        Path fileName = Path.of(name).getFileName();
        return "Script_" + (fileName == null ? name : fileName);
    }
}
