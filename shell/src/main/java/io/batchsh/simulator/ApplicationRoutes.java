package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The applications of an account, as the nodes may have them, and what its pools used. */
final class ApplicationRoutes {

    private final Simulation simulation;

    ApplicationRoutes(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(BatchService service) {
        service.on("GET", "/applications", this::list)
                .on("GET", "/applications/{application}", this::get)
                .on("GET", "/poolusagemetrics", ApplicationRoutes::usage);
    }

    private Reply list(BatchAccount account, Request request, Map<String, String> path) {
        List<Resource> all = Applications.of(simulation.store(), account);
        return new Page<Resource>(
                        after -> all.stream()
                                .filter(application -> after.filter(
                                                key -> application.id.key().compareTo(key) <= 0)
                                        .isEmpty())
                                .iterator(),
                        application -> application.id.key(),
                        this::render,
                        Set.of())
                .answer(request, "listapplicationsummariesresponses");
    }

    private Reply get(BatchAccount account, Request request, Map<String, String> path) {
        Resource application = Applications.find(simulation.store(), account, path.getOrDefault("application", ""))
                .orElseThrow(
                        () -> new Refusal(404, "ApplicationNotFound", "The specified application does not exist."));
        return BatchService.element(request, "getapplicationsummaryresponse", render(application));
    }

    private Map<String, Object> render(Resource application) {
        return Json.object(
                "id",
                application.id.name(),
                "displayName",
                application.properties.get("displayName"),
                "versions",
                Applications.active(simulation.store(), application));
    }

    // Recorded, azure-cli test_batch_pools: an account of today has no aggregation interval behind it.
    private static Reply usage(BatchAccount account, Request request, Map<String, String> path) {
        for (String name : List.of("startTime", "endtime")) {
            request.parameter(name).ifPresent(text -> JobScheduleLife.moment(name, text));
        }
        return Reply.json(
                200,
                Json.object(
                        "odata.metadata",
                        "https://" + request.host() + "/$metadata#poolusagemetrics",
                        "value",
                        List.of()));
    }
}
