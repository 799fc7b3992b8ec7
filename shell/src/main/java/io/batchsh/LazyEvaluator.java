package io.batchsh;

import io.batchsh.command.Evaluator;
import io.batchsh.command.Shell;
import io.batchsh.script.GroovyEvaluator;
import io.batchsh.script.OperationArguments;
import io.batchsh.script.ScriptWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Loads Groovy when it is first needed. */
final class LazyEvaluator implements Evaluator {
    private final Shell shell;
    private @Nullable Evaluator groovy;

    LazyEvaluator(Shell shell) {
        this.shell = Objects.requireNonNull(shell, "shell is null");
    }

    private synchronized Evaluator groovy() {
        if (groovy == null) {
            groovy = new GroovyEvaluator(shell.variables(), shell::console, shell::parameters);
        }
        return groovy;
    }

    @Override
    public @Nullable Object evaluate(String text) throws InterruptedException {
        return groovy().evaluate(text);
    }

    @Override
    public Predicate<@Nullable Object> condition(String closure) {
        return groovy().condition(closure);
    }

    @Override
    public @Nullable Object run(Path script, List<String> arguments) throws InterruptedException {
        return groovy().run(script, arguments);
    }

    @Override
    public Map<String, String> optionsOf(Path script) {
        return ScriptWords.of(script);
    }

    @Override
    public List<String> argumentsOf(String name, String operation) {
        return OperationArguments.of(name, operation);
    }
}
