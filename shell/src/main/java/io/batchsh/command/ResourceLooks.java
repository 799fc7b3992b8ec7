package io.batchsh.command;

import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.Job;
import io.batchsh.batch.Node;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.NodeError;
import io.batchsh.batch.NodeFile;
import io.batchsh.batch.Pool;
import io.batchsh.batch.StartTaskInfo;
import io.batchsh.batch.Task;
import io.batchsh.batch.VmSize;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.image.Gallery;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.TargetRegion;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.output.Theme;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.RuleDescription;
import io.batchsh.session.Context;
import io.batchsh.session.Subscription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the resources look: the service's own JSON, and the columns of a table. */
final class ResourceLooks {

    static final Looks<Gallery> GALLERY = new Looks<>(
            gallery -> ArmDocument.flattened(gallery.document()),
            TableLayout.of(
                    Column.of("Name", Gallery::name),
                    Column.of("ResourceGroup", Gallery::resourceGroup),
                    Column.of("Location", Gallery::location),
                    Column.<Gallery>of("ProvisioningState", Gallery::provisioningState)
                            .styled(ResourceLooks::state)));

    static final Looks<ImageDefinition> IMAGE_DEFINITION = new Looks<>(
            definition -> ArmDocument.flattened(definition.document()),
            TableLayout.of(
                    Column.of("Gallery", ImageDefinition::gallery),
                    Column.of("Name", ImageDefinition::name),
                    Column.of("Os", ImageDefinition::osType),
                    Column.of("State", ImageDefinition::osState),
                    Column.of("Generation", ImageDefinition::hyperVGeneration),
                    Column.<ImageDefinition>of("Security", ImageDefinition::securityType)
                            .priority(2),
                    Column.<ImageDefinition>of("Architecture", ImageDefinition::architecture)
                            .priority(3),
                    Column.<ImageDefinition>of(
                                    "Identifier",
                                    definition ->
                                            definition.publisher() + ":" + definition.offer() + ":" + definition.sku())
                            .priority(1)));

    static final Looks<ImageVersion> IMAGE_VERSION = new Looks<>(
            version -> ArmDocument.flattened(version.document()),
            TableLayout.of(
                    Column.of("Gallery", ImageVersion::gallery),
                    Column.of("Definition", ImageVersion::definition),
                    Column.of("Version", ImageVersion::name),
                    Column.<ImageVersion>of("State", ImageVersion::provisioningState)
                            .styled(ResourceLooks::state),
                    Column.of("Regions", ResourceLooks::regions),
                    Column.<ImageVersion>of("Latest", version -> version.excludeFromLatest() ? "excluded" : "")
                            .priority(1)));

    static final Looks<NodeAgentSku> NODE_AGENT_SKU = new Looks<>(
            ResourceLooks::nodeAgentSku,
            TableLayout.of(
                    Column.of("NodeAgentSkuId", NodeAgentSku::id),
                    Column.of("Os", NodeAgentSku::osType),
                    Column.<NodeAgentSku>of("VerifiedImages", sku -> sku.verifiedImages()
                                    .size())
                            .right(),
                    Column.of("EndOfLife", sku -> sku.endOfLife()
                            .map(time -> time.toLocalDate().toString()))));

    static final Looks<VmSize> VM_SIZE = new Looks<>(
            VmSize::document,
            TableLayout.of(
                    Column.of("Name", VmSize::name),
                    Column.of("Family", VmSize::family),
                    Column.<VmSize>of("VCpus", VmSize::vCpus).right(),
                    Column.<VmSize>of("MemoryGb", VmSize::memoryGb).right(),
                    Column.<VmSize>of("Generations", size -> String.join(",", size.hyperVGenerations()))
                            .priority(1),
                    Column.<VmSize>of("EndOfLife", size -> size.batchSupportEndOfLife()
                                    .map(time -> time.toLocalDate().toString()))
                            .priority(2)));

    static final Looks<Pool> POOL = new Looks<>(
            Pool::document,
            TableLayout.of(
                    Column.of("Id", Pool::id),
                    Column.<Pool>of("State", Pool::state).styled(ResourceLooks::state),
                    Column.of("Allocation", ResourceLooks::allocation),
                    Column.of("VmSize", Pool::vmSize),
                    Column.<Pool>of(
                                    "Dedicated",
                                    pool -> pool.currentDedicatedNodes() + "/" + pool.targetDedicatedNodes())
                            .right(),
                    Column.<Pool>of(
                                    "Spot",
                                    pool -> pool.currentLowPriorityNodes() + "/" + pool.targetLowPriorityNodes())
                            .right()
                            .priority(3),
                    Column.<Pool>of("Image", ResourceLooks::image).priority(1),
                    Column.<Pool>of("NodeAgentSkuId", Pool::nodeAgentSkuId).priority(2)));

    static final Looks<Node> NODE = new Looks<>(
            Node::document,
            TableLayout.of(
                    Column.<Node>of("Id", Node::id).minimalWidth(20),
                    Column.<Node>of("State", Node::state).styled(ResourceLooks::state),
                    Column.of("IpAddress", Node::ipAddress),
                    Column.<Node>of("VmSize", Node::vmSize).priority(2),
                    Column.<Node>of("Kind", node -> node.dedicated() ? "dedicated" : "spot")
                            .priority(1),
                    Column.<Node>of("Tasks", Node::runningTasks).right().priority(3),
                    Column.of("Problem", ResourceLooks::problem)));

    static final Looks<BatchAccount> BATCH_ACCOUNT = new Looks<>(
            account -> ArmDocument.flattened(account.document()),
            TableLayout.of(
                    Column.of("Name", BatchAccount::name),
                    Column.of("ResourceGroup", BatchAccount::resourceGroup),
                    Column.of("Location", BatchAccount::location),
                    Column.<BatchAccount>of("PoolQuota", BatchAccount::poolQuota)
                            .right(),
                    Column.<BatchAccount>of("DedicatedCores", BatchAccount::dedicatedCoreQuota)
                            .right(),
                    Column.<BatchAccount>of("SpotCores", BatchAccount::lowPriorityCoreQuota)
                            .right(),
                    Column.<BatchAccount>of(
                                    "Authentication", account -> String.join(",", account.allowedAuthenticationModes()))
                            .priority(1)));

    static final Looks<Finding> FINDING = new Looks<>(
            finding -> finding,
            TableLayout.of(
                    Column.<Finding>of(
                                    "Severity",
                                    finding -> finding.severity().name().toLowerCase(java.util.Locale.ROOT))
                            .styled(ResourceLooks::severity),
                    Column.of("Rule", Finding::ruleId),
                    Column.<Finding>of("Finding", Finding::title).minimalWidth(30),
                    Column.<Finding>of(
                                    "FailsAt",
                                    finding -> finding.failsAt().name().toLowerCase(java.util.Locale.ROOT))
                            .priority(1)));

    static final Looks<RuleDescription> RULE = new Looks<>(
            rule -> rule,
            TableLayout.of(
                    Column.of("Id", RuleDescription::id),
                    Column.<RuleDescription>of("Severity", ResourceLooks::severityOf)
                            .styled(ResourceLooks::severity),
                    Column.<RuleDescription>of(
                            "FailsAt", rule -> rule.failsAt().name().toLowerCase(java.util.Locale.ROOT)),
                    Column.<RuleDescription>of("Title", RuleDescription::title).minimalWidth(30)));

    private static final Map<Class<?>, Looks<?>> BY_TYPE = Map.ofEntries(
            Map.entry(Gallery.class, GALLERY),
            Map.entry(ImageDefinition.class, IMAGE_DEFINITION),
            Map.entry(ImageVersion.class, IMAGE_VERSION),
            Map.entry(NodeAgentSku.class, NODE_AGENT_SKU),
            Map.entry(VmSize.class, VM_SIZE),
            Map.entry(Pool.class, POOL),
            Map.entry(Node.class, NODE),
            Map.entry(NodeFile.class, NodeLooks.FILE),
            Map.entry(Job.class, WorkLooks.JOB),
            Map.entry(Task.class, WorkLooks.TASK),
            Map.entry(BatchAccount.class, BATCH_ACCOUNT),
            Map.entry(Context.class, SessionLooks.CONTEXT),
            Map.entry(Subscription.class, SessionLooks.SUBSCRIPTION),
            Map.entry(Finding.class, FINDING),
            Map.entry(RuleDescription.class, RULE));

    private ResourceLooks() {}

    /** How to show a resource, or a list of resources of one type, that came from elsewhere than a command. */
    static Optional<Outcome.View<?>> viewOf(Object value) {
        boolean single = !(value instanceof Iterable<?>);
        Iterable<?> values = value instanceof Iterable<?> list ? list : List.of(value);
        Class<?> type = null;
        for (Object each : values) {
            if (each == null || (type != null && type != each.getClass())) {
                return Optional.empty();
            }
            type = each.getClass();
        }
        return type == null ? Optional.empty() : looksOf(type).map(looks -> view(values, single, looks));
    }

    private static Optional<Looks<?>> looksOf(Class<?> type) {
        return Optional.<Looks<?>>ofNullable(BY_TYPE.get(type)).or(() -> Optional.ofNullable(MachineLooks.of(type)));
    }

    @SuppressWarnings("unchecked") // every value was found to be of the type that the looks are for
    private static <T> Outcome.View<T> view(Iterable<?> values, boolean single, Looks<T> looks) {
        return new Outcome.View<>((Iterable<T>) values, single, looks.tree(), looks.layout());
    }

    private static Map<String, @Nullable Object> nodeAgentSku(NodeAgentSku sku) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", sku.id());
        tree.put("osType", sku.osType());
        tree.put("endOfLife", sku.endOfLife().orElse(null));
        tree.put("images", sku.images().stream().map(image -> image.document()).toList());
        return tree;
    }

    private static String regions(ImageVersion version) {
        return version.targetRegions().stream().map(ResourceLooks::region).collect(Collectors.joining(", "));
    }

    private static String region(TargetRegion region) {
        String state = region.replicationState()
                .filter(text -> !text.equalsIgnoreCase("Completed"))
                .map(text -> " " + text.toLowerCase(java.util.Locale.ROOT)
                        + region.progress().map(percent -> " " + percent + "%").orElse(""))
                .orElse("");
        return region.normalizedName() + "=" + region.replicas() + state;
    }

    private static String problem(Node node) {
        return node.errors().stream()
                .map(NodeError::code)
                .findFirst()
                .or(() -> node.startTask()
                        .filter(StartTaskInfo::failed)
                        .map(info -> "start task: "
                                + info.exitCode()
                                        .map(code -> "exit code " + code)
                                        .or(info::failureCode)
                                        .orElse("failure")))
                .orElse(node.state().equals("unusable") ? "no error named" : "");
    }

    private static String allocation(Pool pool) {
        return pool.resizeErrors().isEmpty()
                ? pool.allocationState()
                : pool.allocationState() + ", " + pool.resizeErrors().get(0).code();
    }

    private static String image(Pool pool) {
        return pool.galleryImage()
                .map(GalleryImageId::shortForm)
                .or(pool::imageId)
                .or(pool::marketplaceImage)
                .orElse("");
    }

    private static String severityOf(RuleDescription rule) {
        return rule.checked() ? rule.severity().name().toLowerCase(java.util.Locale.ROOT) : "advisory";
    }

    private static Optional<Theme.Style> severity(String text) {
        return switch (text) {
            case "blocker" -> Optional.of(Theme.Style.BAD);
            case "warning", "unknown" -> Optional.of(Theme.Style.WARNING);
            default -> Optional.of(Theme.Style.DIM);
        };
    }

    static Optional<Theme.Style> state(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "succeeded", "active", "steady", "idle", "running" -> Optional.of(Theme.Style.GOOD);
            case "failed", "unusable", "starttaskfailed", "unknown" -> Optional.of(Theme.Style.BAD);
            default -> Optional.of(Theme.Style.WARNING);
        };
    }
}
