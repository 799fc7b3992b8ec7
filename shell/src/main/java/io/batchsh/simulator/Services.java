package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads a request to the service of its host. */
final class Services {

    private final EntraId entraId;
    private final ResourceManager resourceManager;
    private final BatchService batch;
    private final BlobService blobs;
    private final MachineIdentities machines;

    Services(Simulation simulation) {
        Tokens tokens = new Tokens(simulation);
        this.entraId = new EntraId(simulation, tokens);
        this.batch = new BatchService(simulation, tokens);
        this.resourceManager = new ResourceManager(simulation, tokens, batch);
        this.blobs = new BlobService(simulation, tokens);
        this.machines = new MachineIdentities(simulation, tokens);
    }

    Reply answer(Request request) {
        if (request.service().equals(EntraId.HOST)) {
            return entraId.answer(request);
        }
        if (request.service().equals(ResourceManager.HOST)) {
            return resourceManager.answer(request);
        }
        if (request.service().endsWith(BatchService.HOSTS)) {
            return batch.answer(request);
        }
        if (BlobService.serves(request.service())) {
            return blobs.answer(request);
        }
        if (request.service().equals(MachineIdentities.HOST)) {
            return machines.answer(request);
        }
        return refused(request, Refusal.unsupported(request));
    }

    /** A refusal in the shape that the request's service gives it. */
    Reply refused(Request request, Refusal refusal) {
        if (request.service().endsWith(BatchService.HOSTS)) {
            return batch.refused(request, refusal);
        }
        if (request.service().equals(ResourceManager.HOST)) {
            return resourceManager.refused(request, refusal);
        }
        Reply reply = Reply.json(
                refusal.status(), Json.object("error", Json.object("code", refusal.code(), "message", refusal.text())));
        refusal.headers().forEach(reply::with);
        return reply;
    }

    /** Service, method and path of the route that a request takes, such as {@code batch GET /pools/{pool}}. */
    Optional<String> route(Request request) {
        String service = service(request.service());
        return Optional.ofNullable(routers().get(service))
                .flatMap(router -> router.find(request.method(), request.segments()))
                .map(match -> service + " " + match.route());
    }

    /** All routes, as {@link #route} names them. */
    List<String> routes() {
        List<String> routes = new ArrayList<>();
        routers().forEach((service, router) -> router.routes().forEach(route -> routes.add(service + " " + route)));
        return routes;
    }

    private Map<String, Router> routers() {
        return Map.of(
                "login",
                entraId.router(),
                "arm",
                resourceManager.router(),
                "batch",
                batch.router(),
                "machine",
                machines.router());
    }

    private static String service(String host) {
        if (host.equals(EntraId.HOST)) {
            return "login";
        }
        if (host.equals(MachineIdentities.HOST)) {
            return "machine";
        }
        return host.equals(ResourceManager.HOST) ? "arm" : host.endsWith(BatchService.HOSTS) ? "batch" : "";
    }
}
