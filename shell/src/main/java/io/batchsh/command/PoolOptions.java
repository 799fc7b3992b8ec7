package io.batchsh.command;

import io.batchsh.batch.PoolSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command that describe a pool, under their headings, and what was given of them. */
final class PoolOptions {

    private static final String PLAIN_OPTION = "<file>";

    private final PoolOptionTable table;
    private final Map<PoolOption, OptionSpec> specs = new LinkedHashMap<>();
    private final OptionSpec jsonFile = OptionSpec.builder("--json-file")
            .paramLabel(PLAIN_OPTION)
            .type(Path.class)
            .description(
                    "The pool as JSON: the body of the create call, or what pool show -o json printed, here or by az."
                            + " Options override what it says; a list as a whole.")
            .build();
    private final OptionSpec set = OptionSpec.builder("--set")
            .paramLabel("<property=value>")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1..*")
            .description("Any property by its path, such as virtualMachineConfiguration.licenseType=Windows_Server; the"
                    + " value is JSON or text.")
            .build();

    PoolOptions(PoolOptionTable table) {
        this.table = table;
    }

    /** Adds the options to a command. */
    void addTo(CommandSpec command) {
        int order = 0;
        for (PoolSection section : table.sections()) {
            ArgGroupSpec.Builder group = group(section.heading(), order++);
            for (PoolOption option : section.options()) {
                OptionSpec spec = spec(option);
                specs.put(option, spec);
                group.addArg(spec);
            }
            command.addArgGroup(group.build());
        }
        command.addArgGroup(
                group("Everything else", order).addArg(jsonFile).addArg(set).build());
    }

    private static ArgGroupSpec.Builder group(String heading, int order) {
        return ArgGroupSpec.builder()
                .heading("%n" + heading + ":%n")
                .order(order)
                .validate(false)
                .exclusive(false);
    }

    private static OptionSpec spec(PoolOption option) {
        PoolValue value = option.value();
        OptionSpec.Builder spec = OptionSpec.builder(option.names().toArray(String[]::new))
                .paramLabel(option.label())
                .description(description(option));
        if (!value.candidates().isEmpty()) {
            spec.completionCandidates(value.candidates());
        }
        if (value.flag()) {
            return spec.type(String.class).arity("0..1").fallbackValue("true").build();
        }
        return value.many()
                ? spec.type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1..*")
                        .build()
                : spec.type(String.class).arity("1").build();
    }

    private static String description(PoolOption option) {
        PoolValue value = option.value();
        String text = option.description();
        if (!value.candidates().isEmpty() && !value.flag()) {
            text = text.substring(0, text.length() - 1) + ": " + String.join(", ", value.candidates()) + ".";
        }
        return value.many() ? text + " Repeatable." : text;
    }

    /** Whether nothing at all was said. */
    boolean isEmpty() {
        return jsonFile.getValue() == null
                && set.getValue() == null
                && specs.values().stream().allMatch(spec -> spec.getValue() == null);
    }

    /**
     * The pool as described. Passwords that nothing names are still missing.
     *
     * @throws io.batchsh.azure.AzureException if a file cannot be read
     * @throws UsageException if words mean nothing
     */
    PoolSpec spec(CommandContext context) {
        return read(new PoolReading(context)).pool();
    }

    /** Reads file, options and {@code --set} over what a reading begins with. */
    PoolReading read(PoolReading reading) {
        @Nullable Path file = jsonFile.getValue();
        if (file != null) {
            reading.file(file);
        }
        reading.options(given());
        @Nullable List<String> properties = set.getValue();
        if (properties != null) {
            properties.forEach(reading::property);
        }
        return reading;
    }

    private Map<PoolOption, List<String>> given() {
        Map<PoolOption, List<String>> given = new LinkedHashMap<>();
        specs.forEach((option, spec) -> {
            Object value = spec.getValue();
            if (value instanceof List<?> list) {
                given.put(
                        option,
                        new ArrayList<>(list.stream().map(String::valueOf).toList()));
            } else if (value != null) {
                given.put(option, List.of(value.toString()));
            }
        });
        return given;
    }
}
