package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import io.batchsh.recording.RunPlan.PlannedStep;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A plan kept in a file: which recording, by its hash; which target; which inputs; and what each step came to. A run that is
 * given one is refused when any of it is no longer so.
 */
public final class PlanFile {

    private static final String FORMAT = "batchsh.plan";

    private PlanFile() {}

    /**
     * Writes a plan to a new file. A value that looks like a secret, or is one, is masked in it.
     *
     * @param secrets what must never reach a file
     * @throws AzureException of kind CONFLICT if the file exists, INVALID if the plan shows a secret even masked
     */
    public static void write(Path file, RunPlan plan, ReplayTarget target, SecretRegister secrets) {
        try {
            Files.write(
                    file,
                    JsonText.bytes(content(plan, target, secrets)),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw AzureException.builder(AzureException.Kind.CONFLICT, file + " exists.")
                    .remedy("give another name with --out")
                    .cause(e)
                    .build();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Holds a plan as it is now against the one in a file. What is masked in either is taken to be the same.
     *
     * @param secrets as the plan was written with
     * @throws AzureException of kind DIFFERS, saying what is no longer so
     */
    public static void requireCurrent(Path file, RunPlan plan, ReplayTarget target, SecretRegister secrets) {
        Map<String, Object> then;
        try {
            then = JsonText.withoutNulls(
                    JsonText.object(JsonText.parse(Files.readAllBytes(file)).orElse(null)));
        } catch (IOException e) {
            throw unusable(file, e);
        }
        if (!FORMAT.equals(then.get("format"))) {
            throw AzureException.builder(AzureException.Kind.INVALID, file + " is no plan.")
                    .remedy("recording plan FILE --out " + file)
                    .build();
        }
        List<String> differences = JsonSubset.differences(then, content(plan, target, secrets));
        if (!differences.isEmpty()) {
            throw AzureException.builder(AzureException.Kind.DIFFERS, "The plan is stale.")
                    .reason(String.join("\n", differences))
                    .remedy("recording plan " + plan.run().file() + " --out ANOTHER")
                    .build();
        }
    }

    private static Map<String, Object> content(RunPlan plan, ReplayTarget target, SecretRegister secrets) {
        Redaction redaction = new Redaction(secrets);
        Map<String, Object> inputs = new LinkedHashMap<>();
        plan.bound().forEach(bound -> {
            boolean secret = redaction.finds(bound.name() + "=" + bound.now());
            inputs.put(bound.name(), secret ? Masked.of(bound.now()) : bound.now());
        });
        List<Object> steps = new ArrayList<>();
        for (PlannedStep step : plan.steps()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("line", step.line());
            fields.put("verdict", step.verdict().name().toLowerCase(Locale.ROOT));
            fields.put("operation", step.operation());
            fields.put("resource", step.resource());
            steps.add(fields);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("format", FORMAT);
        content.put("v", "1.0");
        content.put("recording", Map.of("sha256", hash(plan.run().file())));
        content.put("target", Map.of("tenant", target.tenantId(), "subscription", target.subscriptionId()));
        content.put("inputs", inputs);
        content.put("steps", steps);
        Map<String, Object> clean = JsonText.withoutNulls(redaction.apply(new LinkedHashMap<>(content), Set.of()));
        if (List.of("").equals(clean.get("redacted"))) {
            throw AzureException.builder(AzureException.Kind.INVALID, "The plan shows a secret, and is not kept.")
                    .reason("It is in the name of an input or of a resource.")
                    .remedy("recording parameters " + plan.run().file())
                    .build();
        }
        return clean;
    }

    private static String hash(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return new Digest().of(input);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static AzureException unusable(Path file, IOException e) {
        return AzureException.builder(AzureException.Kind.FAILED, file + " cannot be used.")
                .reason(e.getClass().getSimpleName() + ": " + e.getMessage())
                .cause(e)
                .build();
    }
}
