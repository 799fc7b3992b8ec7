package io.batchsh.command;

import io.batchsh.batch.Node;
import io.batchsh.batch.Pool;
import io.batchsh.image.Gallery;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.TargetRegion;
import io.batchsh.tutorial.Classroom;
import io.batchsh.tutorial.Thing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is in the session of a tutorial. It looks without the recorder, so that a recording that runs does not see it.
 */
final class SessionClassroom implements Classroom {

    private final CommandContext context;
    private final Set<String> fromTheBeginning = new HashSet<>();
    private final Set<Path> recordings = new LinkedHashSet<>();

    SessionClassroom(CommandContext context) {
        this.context = context;
        pools().forEach(pool -> fromTheBeginning.add(key("pool", pool.name())));
        jobs().forEach(job -> fromTheBeginning.add(key("job", job.name())));
        versions().forEach(version -> fromTheBeginning.add(key("image-version", version.name())));
    }

    /** Remembers a recording that runs, to know it when it is sealed. */
    void lookForRecording() {
        context.shell().recordingFile().ifPresent(recordings::add);
    }

    @Override
    public List<Thing> present(String kind) {
        return switch (kind) {
            case "pool" -> pools();
            case "image-version" -> versions();
            case "account" -> account();
            case "recording" -> recordings();
            case "fault" -> faults();
            case "job" -> jobs();
            default -> throw new IllegalArgumentException("nothing is known of the kind '" + kind + "'");
        };
    }

    @Override
    public List<Thing> shown(String kind) {
        return context.shell().shown().stream()
                .flatMap(value -> ShownThings.of(value).stream())
                .filter(thing -> thing.kind().equals(kind))
                .map(ShownThings.Shown::thing)
                .toList();
    }

    private static String key(String kind, String name) {
        return kind + "/" + name.toLowerCase(Locale.ROOT);
    }

    private String origin(String kind, String name) {
        return fromTheBeginning.contains(key(kind, name)) ? "world" : "lesson";
    }

    private Operations operations() {
        return new Operations(context.shell().unrecordedSession());
    }

    /** Pools that are being deleted are gone. */
    private List<Thing> pools() {
        Operations operations = operations();
        Set<String> ownVersions = versions().stream()
                .filter(version -> origin("image-version", version.name()).equals("lesson"))
                .map(Thing::name)
                .collect(Collectors.toSet());
        return operations
                .pools()
                .list()
                .filter(pool -> pool.state().equals("active"))
                .map(pool -> {
                    Map<String, String> facts = facts(pool, operations);
                    facts.put("own-image", isOwn(pool, ownVersions) ? "yes" : "no");
                    return new Thing(pool.id(), facts);
                })
                .toList();
    }

    /** Whether it runs on a version that the lesson brought; one that names none takes the latest. */
    private static boolean isOwn(Pool pool, Set<String> ownVersions) {
        return pool.galleryImage()
                .map(image -> image.gallery() + "/" + image.definition() + "/"
                        + image.version().orElse(""))
                .filter(image -> ownVersions.stream()
                        .anyMatch(own -> image.endsWith("/") ? own.startsWith(image) : own.equalsIgnoreCase(image)))
                .isPresent();
    }

    private Map<String, String> facts(Pool pool, Operations operations) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("origin", origin("pool", pool.id()));
        facts.put("id", pool.id());
        facts.put("size", pool.vmSize());
        facts.put("agent", pool.nodeAgentSkuId());
        facts.put("start-task", pool.document().containsKey("startTask") ? "yes" : "no");
        facts.put("nodes", String.valueOf(pool.currentDedicatedNodes() + pool.currentLowPriorityNodes()));
        facts.put("target", String.valueOf(pool.targetDedicatedNodes() + pool.targetLowPriorityNodes()));
        pool.resizeTimeout().ifPresent(time -> facts.put("timeout-minutes", String.valueOf(time.toMinutes())));
        pool.galleryImage().ifPresent(image -> {
            facts.put("image", image.definition());
            facts.put("version", image.version().orElse("latest"));
        });
        if (!pool.resizeErrors().isEmpty()) {
            facts.put("error", pool.resizeErrors().get(0).code());
        }
        counts(operations.nodes().list(pool.id()).toList())
                .forEach((state, count) -> facts.put(state, count.toString()));
        return facts;
    }

    /** A node that runs a task is as good as an idle one. */
    private static Map<String, Integer> counts(List<Node> nodes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        nodes.forEach(node -> counts.merge(node.state().equals("running") ? "idle" : node.state(), 1, Integer::sum));
        return counts;
    }

    private List<Thing> versions() {
        Operations operations = operations();
        List<Thing> versions = new ArrayList<>();
        for (Gallery gallery : operations.galleries().list().toList()) {
            for (ImageDefinition definition :
                    operations.galleries().definitions(gallery).toList()) {
                operations
                        .galleries()
                        .versions(GalleryImageId.parse(definition.id()))
                        .map(this::version)
                        .forEach(versions::add);
            }
        }
        return versions;
    }

    private Thing version(ImageVersion version) {
        String name = version.gallery() + "/" + version.definition() + "/" + version.name();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("origin", origin("image-version", name));
        facts.put("definition", version.definition());
        facts.put("version", version.name());
        facts.put("state", version.provisioningState());
        for (TargetRegion region : version.targetRegions()) {
            facts.put(region.normalizedName(), String.valueOf(region.replicas()));
        }
        return new Thing(name, facts);
    }

    private List<Thing> jobs() {
        return operations()
                .jobs()
                .list()
                .filter(job -> !job.state().equals("deleting"))
                .map(job -> new Thing(
                        job.id(),
                        Map.of("pool", job.poolId(), "state", job.state(), "origin", origin("job", job.id()))))
                .toList();
    }

    private List<Thing> account() {
        return context.session().account().stream()
                .map(account -> new Thing(
                        account.name(),
                        Map.of("name", account.name(), "region", Objects.requireNonNullElse(account.location(), ""))))
                .toList();
    }

    private List<Thing> recordings() {
        Optional<Path> running = context.shell().recordingFile();
        return recordings.stream()
                .map(file -> new Thing(
                        file.toString(),
                        Map.of(
                                "state",
                                running.filter(file::equals).isPresent() ? "running" : "sealed",
                                "origin",
                                "lesson")))
                .toList();
    }

    private List<Thing> faults() {
        return context.simulator().faults().stream()
                .map(fault -> {
                    Map<String, String> facts = new LinkedHashMap<>();
                    fault.forEach((name, value) -> facts.put(name, String.valueOf(value)));
                    return new Thing(String.valueOf(fault.get("id")), facts);
                })
                .toList();
    }
}
