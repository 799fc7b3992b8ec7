package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.PoolSpecBuilder;
import io.batchsh.image.Galleries;
import io.batchsh.preflight.PoolTuning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that describe a pool, named as {@code az batch pool create} names them. */
final class PoolOptions {

    @Option(
            names = "--id",
            paramLabel = "<new-pool>",
            description = "The pool's id: up to 64 letters, digits, hyphens and underscores.")
    @Nullable
    String id;

    @Option(
            names = "--image",
            paramLabel = "<image-version>",
            description = "The gallery image: GALLERY/DEFINITION[/VERSION], or its resource id.")
    @Nullable
    String image;

    @Option(names = "--vm-size", paramLabel = "<vm-size>", description = "The virtual machine size.")
    @Nullable
    String vmSize;

    @Option(
            names = "--node-agent-sku-id",
            paramLabel = "<node-agent-sku>",
            description = "The node agent that goes with the image's operating system.")
    @Nullable
    String nodeAgentSkuId;

    @Mixin
    final TargetOptions target = new TargetOptions();

    @Option(
            names = "--start-task-command-line",
            paramLabel = "<command-line>",
            description = "What each node runs before it takes tasks.")
    @Nullable
    String startTaskCommandLine;

    @Option(names = "--start-task-elevated", description = "Run the start task as an administrator of the node.")
    boolean startTaskElevated;

    @Option(
            names = "--start-task-wait-for-success",
            description = "Let a node take tasks only after its start task succeeded.")
    boolean startTaskWaitForSuccess;

    @Option(
            names = "--start-task-environment",
            paramLabel = "<name=value>",
            description = "An environment variable of the start task; repeatable.")
    List<String> startTaskEnvironment = new ArrayList<>();

    @Option(
            names = "--start-task-resource-files",
            paramLabel = "<file=url>",
            description = "A file to download before the start task; repeatable.")
    List<String> startTaskResourceFiles = new ArrayList<>();

    @Option(
            names = "--metadata",
            paramLabel = "<name=value>",
            description = "A name and value of your own; repeatable.")
    List<String> metadata = new ArrayList<>();

    @Option(names = "--enable-inter-node-communication", description = "Let the nodes talk to each other.")
    boolean interNodeCommunication;

    @Option(names = "--task-slots-per-node", paramLabel = "<count>", description = "Tasks at a time on one node.")
    @Nullable
    Integer taskSlotsPerNode;

    @Option(
            names = "--auto-scale-formula",
            paramLabel = "<formula>",
            description = "Let a formula decide the number of nodes.")
    @Nullable
    String autoScaleFormula;

    @Option(
            names = "--auto-scale-evaluation-interval",
            paramLabel = "<duration>",
            description = "How often the formula is evaluated; 15 minutes without it.")
    @Nullable
    Duration autoScaleEvaluationInterval;

    @Option(names = "--subnet-id", paramLabel = "<subnet>", description = "The resource id of the subnet to join.")
    @Nullable
    String subnetId;

    @Option(
            names = "--security-type",
            paramLabel = "<type>",
            description = "trustedLaunch or confidentialVM, where the image and the size allow it.")
    @Nullable
    String securityType;

    @Option(names = "--tune", description = "Apply what the number of nodes asks for, and say what was changed.")
    boolean tune;

    @Option(
            names = "--json-file",
            paramLabel = "<file>",
            description = "The pool as JSON, as the service's REST API takes it; other options override what it says.")
    @Nullable
    Path jsonFile;

    /**
     * The pool as described.
     *
     * @param context finds an image named in short, and is told what {@code --tune} changed
     * @throws AzureException if the JSON file cannot be read
     */
    PoolSpec spec(CommandContext context) {
        PoolSpec spec = untuned(context.operations().galleries());
        if (!tune) {
            return spec;
        }
        PoolTuning tuning = PoolTuning.of(spec);
        tuning.changes().forEach(change -> context.console().message("tuned: " + change));
        return tuning.pool();
    }

    private PoolSpec untuned(Galleries galleries) {
        PoolSpecBuilder builder =
                jsonFile == null ? PoolSpec.builder(java.util.Map.of()) : PoolSpec.builder(JsonFile.read(jsonFile));
        set(id, builder::id);
        set(vmSize, builder::vmSize);
        if (image != null) {
            builder.image(ImageText.idOf(image, galleries));
        }
        set(nodeAgentSkuId, builder::nodeAgentSkuId);
        set(target.dedicatedNodes, builder::targetDedicatedNodes);
        set(target.lowPriorityNodes, builder::targetLowPriorityNodes);
        set(target.resizeTimeout, builder::resizeTimeout);
        if (startTaskCommandLine != null) {
            builder.startTaskCommandLine(startTaskCommandLine)
                    .startTaskElevated(startTaskElevated)
                    .startTaskWaitForSuccess(startTaskWaitForSuccess);
        }
        startTaskEnvironment.forEach(pair -> builder.startTaskEnvironment(name(pair), value(pair)));
        startTaskResourceFiles.forEach(pair -> builder.startTaskResourceFile(value(pair), name(pair)));
        metadata.forEach(pair -> builder.metadata(name(pair), value(pair)));
        if (interNodeCommunication) {
            builder.interNodeCommunication(true);
        }
        set(taskSlotsPerNode, builder::taskSlotsPerNode);
        if (autoScaleFormula != null) {
            builder.autoScale(
                    autoScaleFormula,
                    autoScaleEvaluationInterval == null ? Duration.ofMinutes(15) : autoScaleEvaluationInterval);
        }
        set(subnetId, builder::subnet);
        set(securityType, builder::securityType);
        return builder.build();
    }

    private static <T> void set(@Nullable T value, java.util.function.Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw new UsageException("'" + pair + "' is not NAME=VALUE.", null);
        }
        return pair.substring(0, equals);
    }

    private static String value(String pair) {
        return pair.substring(pair.indexOf('=') + 1);
    }
}
