package io.batchsh.simulator;

import com.azure.core.http.HttpHeaders;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the resources of a deployment, those first that others need. The time of a deployment is shared out evenly among
 * the levels of what needs what.
 */
final class DeploymentRun {

    private static final String STEP = "deployment.step";
    private static final String FINISHED = "deployment.finished";

    // Recorded, azure-cli: a virtual machine with its network, three levels, took a minute to a minute and a half.
    private static final Duration LEVEL = Duration.ofSeconds(22);

    private final Simulation simulation;
    private final Store store;
    private @Nullable Router router;

    DeploymentRun(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
    }

    static Duration usual(int levels) {
        return LEVEL.multipliedBy(Math.max(1, levels));
    }

    static boolean running(Map<String, Object> deployment) {
        return List.of("Accepted", "Running").contains(deployment.get("state"));
    }

    void handle(EventTable events) {
        events.on(STEP, arguments -> concerned(arguments).ifPresent(deployment -> step(deployment, arguments)))
                .on(FINISHED, arguments -> concerned(arguments).ifPresent(deployment -> end(deployment, "Succeeded")));
    }

    /** @throws Refusal 501 if the simulator has no such resources */
    void requireModelled(Template.Part part) {
        if (route(part).isEmpty()) {
            throw Refusal.unsupported("deployments of " + part.id().type());
        }
    }

    /**
     * Begins a deployment.
     *
     * @param key of its document
     * @return the identifier of its operation
     */
    String begin(Map<String, Object> deployment, String key, int levels, Duration duration) {
        String id = simulation
                .identifiers()
                .uuid(
                        "operation",
                        "deployment",
                        key,
                        simulation.now(),
                        simulation.timeline().sequence());
        deployment.put("operation", id);
        deployment.put("done", new ArrayList<>());
        store.operations.put(id, new Operation(id, simulation.now()));
        Duration share = duration.dividedBy(Math.max(1, levels));
        for (int level = 0; level < levels; level++) {
            simulation
                    .timeline()
                    .after(
                            share.multipliedBy(level),
                            STEP,
                            "operation",
                            id,
                            "deployment",
                            key,
                            "level",
                            level,
                            "millis",
                            share.toMillis());
        }
        simulation.timeline().after(duration, FINISHED, "operation", id, "deployment", key);
        return id;
    }

    /** Ends a deployment. */
    void end(Map<String, Object> deployment, String state) {
        deployment.put("state", state);
        deployment.put("ended", Deployments.time(simulation.now()));
        String group = Json.text(deployment, "id").orElseThrow();
        if (state.equals("Succeeded")) {
            try {
                deployment.put("outputs", template(deployment, group).outputs());
            } catch (Refusal refusal) {
                fail(deployment, refusal, group);
                return;
            }
        }
        Optional.ofNullable(
                        store.operations.get(Json.text(deployment, "operation").orElse("")))
                .ifPresent(operation -> operation.finish(state, simulation.now()));
    }

    /** The deployment of an event, unless it is over or another took its place. */
    private Optional<Map<String, Object>> concerned(Map<String, Object> event) {
        return Optional.ofNullable(
                        store.documents.get(Json.text(event, "deployment").orElse("")))
                .filter(DeploymentRun::running)
                .filter(deployment -> Objects.equals(deployment.get("operation"), event.get("operation")));
    }

    private Template template(Map<String, Object> deployment, String id) {
        String[] parts = id.split("/", -1);
        Store.ResourceGroup group = store.group(parts[2], parts[4]).orElseThrow();
        return new Template(store, group, Json.child(deployment, "sent"));
    }

    private void step(Map<String, Object> deployment, Map<String, Object> event) {
        String id = Json.text(deployment, "id").orElseThrow();
        String[] parts = id.split("/", -1);
        if (store.group(parts[2], parts[4]).isEmpty()) {
            return;
        }
        deployment.put("state", "Running");
        List<List<Template.Part>> levels = template(deployment, id).levels();
        Duration share = Duration.ofMillis(Math.max(1, Json.number(event, "millis") - 1));
        List<Object> done = new ArrayList<>(Json.children(deployment, "done"));
        for (Template.Part part : levels.get((int) Json.number(event, "level"))) {
            Map<String, Object> entry = Json.object(
                    "id",
                    part.id().toString(),
                    "time",
                    Deployments.time(simulation.now()),
                    "duration",
                    share.toString());
            done.add(entry);
            try {
                Reply reply = make(part, Json.text(deployment, "caller").orElse(""), share);
                entry.put("state", "Succeeded");
                entry.put("status", reply.status() == 201 || reply.status() == 202 ? "Created" : "OK");
            } catch (Refusal refusal) {
                entry.put("state", "Failed");
                entry.put("status", refusal.code());
                entry.put("message", Json.object("error", error(refusal)));
                deployment.put("done", done);
                fail(deployment, refusal, part.id().toString());
                return;
            }
        }
        deployment.put("done", done);
    }

    private Reply make(Template.Part part, String caller, Duration share) {
        if (!store.allows(caller, part.id().type() + "/write", part.id().toString())) {
            throw new Refusal(
                    403,
                    "AuthorizationFailed",
                    "The client '" + caller + "' with object id '" + caller
                            + "' does not have authorization to perform action '"
                            + part.id().type()
                            + "/write' over scope '" + part.id() + "' or the scope is invalid.");
        }
        simulation.operationsTake(share);
        try {
            return route(part).orElseThrow().answer(request(part).by(caller));
        } finally {
            simulation.operationsTake(null);
        }
    }

    private void fail(Map<String, Object> deployment, Refusal refusal, String target) {
        deployment.put(
                "error",
                Json.object(
                        "code",
                        "DeploymentFailed",
                        "target",
                        target,
                        "message",
                        "At least one resource deployment operation failed. Please list deployment operations for details."
                                + " Please see https://aka.ms/arm-deployment-operations for usage details.",
                        "details",
                        List.of(error(refusal))));
        deployment.put("state", "Failed");
        deployment.put("ended", Deployments.time(simulation.now()));
        Optional.ofNullable(
                        store.operations.get(Json.text(deployment, "operation").orElse("")))
                .ifPresent(operation -> operation.finish("Failed", simulation.now()));
    }

    private static Map<String, Object> error(Refusal refusal) {
        return Json.object("code", refusal.code(), "message", refusal.text());
    }

    private Optional<Router.Match> route(Template.Part part) {
        return router().find("PUT", request(part).segments());
    }

    private static Request request(Template.Part part) {
        try {
            URL url = new URL("https://" + ResourceManager.HOST
                    + part.id().toString().replace(" ", "%20") + "?api-version=" + part.version());
            return Request.of("PUT", url, new HttpHeaders(), Json.write(part.body()));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    // The resources that a template may have are those that a PUT can make.
    private Router router() {
        Router known = router;
        if (known == null) {
            known = new Router();
            Operations operations = new Operations(simulation);
            for (ResourceKind kind : ResourceManager.kinds(simulation)) {
                new ResourceRoutes(simulation, operations, kind).route(known);
            }
            new BatchAccountWrites(simulation).route(known);
            router = known;
        }
        return known;
    }
}
