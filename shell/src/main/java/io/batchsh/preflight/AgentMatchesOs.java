package io.batchsh.preflight;

import io.batchsh.batch.NodeAgentRanking;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.image.ImageDefinition;
import java.util.List;

/** Batch believes the agent that is named; a wrong one makes nodes that never become usable. */
final class AgentMatchesOs implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I10", "The node agent is for the image's OS", FailsAt.NODE)
            .otherwise("The service believes the agent that is named: nodes become unusable, and are billed.")
            .evidence("osType of the image definition and of the images that Batch lists with the agent")
            .remedy("node-agent-sku list --image GALLERY/DEFINITION")
            .source(Sources.UNUSABLE_NODES);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (facts.definition().isEmpty() || facts.nodeAgentSku().isEmpty()) {
            return List.of();
        }
        ImageDefinition image = facts.definition().get();
        NodeAgentSku agent = facts.nodeAgentSku().get();
        if (agent.osType().equalsIgnoreCase(image.osType())) {
            return List.of();
        }
        return List.of(Finding.blocker(
                this,
                "The image runs " + image.osType() + ", and the node agent " + agent.id() + " is for " + agent.osType()
                        + ".",
                "osType of " + image.gallery() + "/" + image.name() + " is " + image.osType()
                        + ". The service does not check this; the nodes become unusable, and are billed.",
                remedy(image, facts)));
    }

    /** The best agent by name, where there is one. */
    private static String remedy(ImageDefinition image, Facts facts) {
        return new NodeAgentRanking(facts.calendar(), facts.today())
                .rank(image, facts.nodeAgentSkus()).stream()
                        .filter(ranked -> !ranked.retired())
                        .findFirst()
                        .map(best -> "--node-agent-sku-id '" + best.sku().id() + "'")
                        .orElse("node-agent-sku list --image " + image.gallery() + "/" + image.name());
    }
}
