package io.batchsh.preflight;

import io.batchsh.batch.NodeAgentRanking;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.RankedNodeAgentSku;
import io.batchsh.batch.RankedNodeAgentSku.Fit;
import io.batchsh.image.ImageDefinition;
import java.util.List;
import java.util.Optional;

/** A guess from the words of the definition, and therefore never more than a warning. */
final class AgentMatchesDistribution implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.warning(
                    "I11", "The node agent is for the image's distribution", FailsAt.NODE)
            .otherwise("Nodes become unusable without an error code, and are billed.")
            .evidence("publisher, offer, SKU, plan, name and tags of the image definition; a guess")
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
        if (!agent.osType().equalsIgnoreCase(image.osType())) {
            return List.of();
        }
        List<RankedNodeAgentSku> ranking =
                new NodeAgentRanking(facts.calendar(), facts.today()).rank(image, facts.nodeAgentSkus());
        Optional<RankedNodeAgentSku> chosen = ranking.stream()
                .filter(ranked -> ranked.sku().id().equals(agent.id()))
                .findFirst();
        RankedNodeAgentSku best = ranking.get(0);
        boolean doubtful = chosen.filter(ranked ->
                        ranked.fit() == Fit.CONTRADICTED || (best.fit() == Fit.LISTED && ranked.fit() != Fit.LISTED))
                .isPresent();
        if (!doubtful) {
            return List.of();
        }
        return List.of(Finding.warning(
                this,
                "The node agent " + agent.id() + " seems not to be for this image.",
                "About " + image.publisher() + ":" + image.offer() + ":" + image.sku() + ": "
                        + String.join(
                                "; ", chosen.map(RankedNodeAgentSku::reasons).orElse(List.of()))
                        + ". A wrong agent makes nodes unusable without an error code.",
                best.fit() == Fit.CONTRADICTED
                        ? "node-agent-sku list --image " + image.gallery() + "/" + image.name()
                        : "Take --node-agent-sku-id '" + best.sku().id() + "' (" + String.join("; ", best.reasons())
                                + ")"));
    }
}
