package io.batchsh.preflight;

import io.batchsh.batch.BatchAccount;
import io.batchsh.network.RouteTable;
import java.util.List;

/** Forced tunnelling sends nodes' words to Batch through an appliance, unless a route of their own leads them out. */
final class RoutesReachBatch implements Rule {

    private static final String TAG = "BatchNodeManagement";

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "N5", "Routes lead from the subnet to Batch", FailsAt.NODE)
            .otherwise("Nodes become unusable without an error code, and are billed.")
            .evidence("the routes of the route table of the subnet")
            .remedy(
                    "az network route-table route create --address-prefix BatchNodeManagement.REGION --next-hop-type Internet")
            .source(Sources.VIRTUAL_NETWORKS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.network()
                .routeTable()
                .map(routes -> check(routes, facts.account()))
                .orElse(List.of());
    }

    private List<Finding> check(RouteTable routes, BatchAccount account) {
        boolean direct = routes.to(TAG, account.location())
                .filter(route -> route.nextHop().equalsIgnoreCase("Internet"))
                .isPresent();
        return routes.byDefault()
                .filter(route -> !direct && !route.nextHop().equalsIgnoreCase("Internet"))
                .map(route -> List.of(finding(routes, route, account)))
                .orElse(List.of());
    }

    private Finding finding(RouteTable routes, RouteTable.Route route, BatchAccount account) {
        String[] segments = routes.id().split("/");
        String evidence = "Route " + route.name() + " of " + routes.id() + " sends 0.0.0.0/0 to " + route.nextHop()
                + ", and none sends " + TAG + "." + account.location() + " to Internet.";
        String remedy =
                "az network route-table route create --route-table-name " + segments[segments.length - 1] + " -g "
                        + (segments.length > 4 ? segments[4] : "GROUP") + " -n Batch --address-prefix " + TAG + "."
                        + account.location() + " --next-hop-type Internet";
        return route.nextHop().equalsIgnoreCase("None")
                ? Finding.blocker(this, "Routes keep nodes from Batch.", evidence, remedy)
                : Finding.warning(
                        this,
                        "Nodes reach Batch only if an appliance or a gateway lets them.",
                        evidence + " If what stands there lets them through, all is well.",
                        remedy);
    }
}
