package io.batchsh.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Evaluates Groovy. The language is loaded when the first call comes, and not before. */
public interface Evaluator {

    /**
     * Evaluates the text of a line.
     *
     * @return what the text evaluates to, possibly null
     * @throws io.batchsh.azure.AzureException if the text does not compile or fails; the problem names the line
     */
    @Nullable
    Object evaluate(String text) throws InterruptedException;

    /**
     * A condition, whether Groovy takes what a closure returns for true.
     *
     * @param closure the text of a closure, braces included
     * @return a condition that throws an {@link io.batchsh.azure.AzureException} where the closure fails
     * @throws io.batchsh.azure.AzureException if the text does not compile
     */
    Predicate<@Nullable Object> condition(String closure);

    /**
     * Runs a script file.
     *
     * @param arguments the words after the script's name
     * @return the script's last value, possibly null
     * @throws io.batchsh.azure.AzureException if it cannot be read, does not compile or fails; the problem names the
     *     script's own line
     */
    @Nullable
    Object run(Path script, List<String> arguments) throws InterruptedException;

    /** The options that a script says it takes, with what it says about each. Reads the file and runs nothing. */
    Map<String, String> optionsOf(Path script);

    /** The named arguments of an operation that scripts see, such as {@code create} of {@code pools}. */
    List<String> argumentsOf(String name, String operation);
}
