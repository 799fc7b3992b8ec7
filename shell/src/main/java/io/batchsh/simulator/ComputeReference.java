package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compute sizes of a subscription. */
final class ComputeReference {

    private static final Pattern BY_LOCATION = Pattern.compile("\\s*location\\s+eq\\s+'([^']*)'\\s*");

    private final Simulation simulation;

    ComputeReference(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(Router router) {
        router.on(
                "GET",
                "/subscriptions/{subscription}/providers/Microsoft.Compute/skus",
                (request, path) -> skus(request, path));
    }

    // Without a filter: the regions of the subscription's resource groups, not the whole world.
    private Reply skus(Request request, Map<String, String> path) {
        Set<String> locations = new TreeSet<>();
        Optional<String> filter = request.parameter("$filter");
        if (filter.isPresent()) {
            Matcher matcher = BY_LOCATION.matcher(filter.get());
            if (!matcher.matches()) {
                throw new Refusal(400, "InvalidParameter", "The filter '" + filter.get() + "' is not supported.");
            }
            locations.add(Reference.bare(matcher.group(1)));
        } else {
            simulation
                    .store()
                    .groups(path.getOrDefault("subscription", ""))
                    .forEach(group -> locations.add(group.location()));
        }
        List<?> skus = locations.stream()
                .flatMap(name -> simulation.reference().location(name).stream())
                .flatMap(location -> simulation.reference().sizes(simulation.now(), location.name()).stream()
                        .map(size -> size.renderForCompute(location)))
                .toList();
        return Reply.json(200, Json.object("value", skus));
    }
}
