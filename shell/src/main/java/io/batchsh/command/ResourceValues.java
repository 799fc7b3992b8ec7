package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.Pool;
import io.batchsh.batch.Quota;
import io.batchsh.batch.RankedNodeAgentSku;
import io.batchsh.batch.VmSize;
import io.batchsh.completion.Given;
import io.batchsh.completion.Value;
import io.batchsh.completion.ValueFilter;
import io.batchsh.completion.ValueIndex;
import io.batchsh.completion.ValueLoader;
import io.batchsh.image.Gallery;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names in Azure that Tab completes: what each source loads, and which values go with the rest of the line. The image
 * decides the agents and the sizes; the gallery decides the definitions.
 */
final class ResourceValues {

    static final String GALLERY = "gallery";
    static final String IMAGE_DEFINITION = "image-definition";
    static final String IMAGE_VERSION = "image-version";

    /** Definitions by their own name, where the gallery is another word. */
    static final String DEFINITION = "definition";

    static final String NODE_AGENT_SKU = "node-agent-sku";
    static final String VM_SIZE = "vm-size";
    static final String POOL = "pool";
    static final String RULE = "rule";
    static final String PROVIDER = "provider";
    static final String ROLE = "role";

    /** Sizes that there is no quota for come behind all others. */
    private static final int LAST = 100_000;

    private static final String OS = "os";
    private static final String GENERATIONS = "generations";
    private static final String AGENTS = "agents";
    private static final String ARCHITECTURE = "architecture";

    private ResourceValues() {}

    /** The names of the sources. */
    static Set<String> sources() {
        Set<String> sources = new HashSet<>(Set.of(
                GALLERY,
                IMAGE_DEFINITION,
                DEFINITION,
                IMAGE_VERSION,
                NODE_AGENT_SKU,
                VM_SIZE,
                POOL,
                RULE,
                PROVIDER,
                ROLE));
        sources.addAll(ImageValues.SOURCES);
        sources.addAll(MachineValues.sources());
        sources.addAll(WorkValues.SOURCES);
        return sources;
    }

    /** What goes with what. */
    static Map<String, ValueFilter> filters() {
        Map<String, ValueFilter> filters = new LinkedHashMap<>(Map.of(
                NODE_AGENT_SKU, ResourceValues::agentFitsImage,
                VM_SIZE, ResourceValues::sizeFitsImage,
                IMAGE_DEFINITION, ResourceValues::inGivenGallery,
                DEFINITION, ResourceValues::inGivenGallery));
        filters.putAll(WorkValues.filters());
        return filters;
    }

    /** Says how to load the values of a session's account. */
    static void register(ValueIndex index, Session session, ImageListings listings) {
        Operations operations = new Operations(session);
        Map<String, ValueLoader> loaders = new LinkedHashMap<>();
        loaders.put(POOL, () -> pools(operations));
        loaders.put(IMAGE_VERSION, () -> imageVersions(operations, listings));
        loaders.put(IMAGE_DEFINITION, () -> imageDefinitions(listings));
        loaders.put(DEFINITION, () -> definitions(listings));
        loaders.put(GALLERY, () -> galleries(listings));
        loaders.put(NODE_AGENT_SKU, () -> nodeAgentSkus(operations));
        loaders.put(VM_SIZE, () -> vmSizes(operations));
        loaders.put(RULE, PreflightCommand::values);
        loaders.put(PROVIDER, () -> AccessValues.providers(operations));
        loaders.put(ROLE, () -> AccessValues.roles(operations));
        ImageValues.addTo(loaders, operations, listings);
        loaders.putAll(MachineValues.loaders(operations));
        loaders.putAll(WorkValues.loaders(operations));
        loaders.forEach((source, loader) -> index.register(session.key(), source, loader));
    }

    private static List<Value> galleries(ImageListings listings) {
        return listings.galleries().stream()
                .map(gallery -> Value.of(gallery.name(), gallery.resourceGroup() + ", " + gallery.location()))
                .toList();
    }

    private static List<Value> imageDefinitions(ImageListings listings) {
        return listings.definitions().stream()
                .map(each -> Value.of(
                                each.gallery().name() + "/" + each.definition().name(), describe(each.definition()))
                        .with(GALLERY, each.gallery().name()))
                .toList();
    }

    private static List<Value> definitions(ImageListings listings) {
        return listings.definitions().stream()
                .map(each -> Value.of(each.definition().name(), describe(each.definition()))
                        .with(GALLERY, each.gallery().name()))
                .toList();
    }

    private static List<Value> imageVersions(Operations operations, ImageListings listings) {
        List<NodeAgentSku> agents = operations.nodeAgentSkus().list();
        List<Value> values = new ArrayList<>();
        for (ImageListings.Listed each : listings.definitions()) {
            ImageDefinition definition = each.definition();
            String best = fitting(operations.nodeAgentSkus().rank(definition, agents));
            List<ImageVersion> versions = listings.versions(definition);
            for (int at = 0; at < versions.size(); at++) {
                values.add(version(each.gallery(), definition, versions.get(at), best)
                        .withRank(versions.size() - at));
            }
        }
        return values;
    }

    /** The agents of the best fit there is, one a line. */
    private static String fitting(List<RankedNodeAgentSku> ranked) {
        List<RankedNodeAgentSku> current =
                ranked.stream().filter(each -> !each.retired()).toList();
        return current.stream()
                .filter(each -> each.fit() == current.get(0).fit())
                .map(each -> each.sku().id())
                .collect(Collectors.joining("\n"));
    }

    private static Value version(Gallery gallery, ImageDefinition definition, ImageVersion version, String agents) {
        String regions = version.targetRegions().stream()
                .map(region -> region.normalizedName())
                .collect(Collectors.joining(" "));
        return Value.of(
                        gallery.name() + "/" + definition.name() + "/" + version.name(),
                        describe(definition) + ", " + (regions.isEmpty() ? "no region" : regions))
                .with(OS, definition.osType().toLowerCase(Locale.ROOT))
                .with(GENERATIONS, definition.hyperVGeneration())
                .with(ARCHITECTURE, definition.architecture())
                .with(AGENTS, agents);
    }

    private static String describe(ImageDefinition definition) {
        return definition.osType() + " " + definition.hyperVGeneration()
                + (definition.osState().equalsIgnoreCase("Specialized") ? " specialized" : "");
    }

    private static List<Value> nodeAgentSkus(Operations operations) {
        return operations.nodeAgentSkus().list().stream()
                .map(sku -> Value.of(
                                sku.id(),
                                sku.osType()
                                        + sku.endOfLife()
                                                .map(time -> ", until " + time.toLocalDate())
                                                .orElse(""))
                        .with(OS, sku.osType().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Value> vmSizes(Operations operations) {
        WizardSizes sizes = new WizardSizes(Optional.empty(), quotas(operations));
        List<Value> values = new ArrayList<>();
        for (VmSize size : operations.vmSizes().list().toList()) {
            values.add(Value.of(size.name(), sizes.item(size).detail())
                    .with(GENERATIONS, String.join(",", size.hyperVGenerations()))
                    .with(ARCHITECTURE, size.capabilities().getOrDefault("CpuArchitectureType", ""))
                    .withRank(size.vCpus() + (sizes.nodes(size).orElse(1L) == 0 ? LAST : 0)));
        }
        return values;
    }

    /** None where the signed-in principal may not see them: sizes can be completed all the same. */
    private static List<Quota> quotas(Operations operations) {
        try {
            return operations.quotas().show();
        } catch (AzureException unknown) {
            return List.of();
        }
    }

    private static List<Value> pools(Operations operations) {
        List<Value> values = new ArrayList<>();
        for (Pool pool : operations.pools().list().toList()) {
            int nodes = pool.currentDedicatedNodes() + pool.currentLowPriorityNodes();
            values.add(Value.of(pool.id(), pool.state() + " " + pool.allocationState() + ", " + nodes + " nodes"));
        }
        return values;
    }

    private static boolean agentFitsImage(Value agent, Given given) {
        return given.values(IMAGE_VERSION).stream()
                .allMatch(image -> image.attribute(OS).equals(agent.attribute(OS))
                        && image.attribute(AGENTS)
                                .filter(fitting -> List.of(fitting.split("\n")).contains(agent.value()))
                                .isPresent());
    }

    private static boolean sizeFitsImage(Value size, Given given) {
        String boots = size.attribute(GENERATIONS).orElse("");
        String runs = size.attribute(ARCHITECTURE).orElse("");
        return given.values(IMAGE_VERSION).stream()
                .allMatch(image -> (boots.isEmpty()
                                || boots.contains(image.attribute(GENERATIONS).orElse("")))
                        && (runs.isEmpty()
                                || runs.equalsIgnoreCase(
                                        image.attribute(ARCHITECTURE).orElse(runs))));
    }

    private static boolean inGivenGallery(Value definition, Given given) {
        List<String> galleries = given.words(GALLERY);
        return galleries.isEmpty()
                || galleries.contains(definition.attribute(GALLERY).orElse(""));
    }
}
