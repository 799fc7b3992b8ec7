package io.batchsh.preflight;

import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.Retirement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Retired agents take no new pools, and existing pools are forced to zero nodes; gallery images are no exception. */
final class AgentNotRetired implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I12", "The node agent is offered, and stays so", FailsAt.CREATE)
            .otherwise(
                    "No new pools are accepted, and existing ones are forced to zero nodes; gallery images are no exception.")
            .evidence("the images that Batch lists, their batchSupportEndOfLife, and the retirement calendar")
            .remedy("node-agent-sku list")
            .source(Sources.SUPPORTED_IMAGES);

    private static final int NEAR_DAYS = 180;

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        String id = proposal.pool().nodeAgentSkuId();
        if (id.isEmpty()) {
            return List.of(Finding.blocker(
                            this,
                            "The pool names no node agent SKU.",
                            "virtualMachineConfiguration.nodeAgentSKUId is required.",
                            "Choose one: node-agent-sku list")
                    .from(Sources.CREATE_POOL));
        }
        Optional<NodeAgentSku> listed = facts.nodeAgentSku();
        Optional<Retirement> announced = facts.calendar().nodeAgent(id);
        Optional<LocalDate> end = announced.map(Retirement::date).or(() -> listed.flatMap(NodeAgentSku::endOfLife)
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()));
        String source = announced.map(Retirement::source).orElse(Sources.SUPPORTED_IMAGES);
        String evidence = announced.isPresent()
                ? "Announced; calendar as of " + facts.calendar().asOf() + "."
                : "batchSupportEndOfLife of all images the service lists with it.";
        String remedy = "node-agent-sku list"
                + proposal.image()
                        .map(image -> " --image " + image.withoutVersion().shortForm())
                        .orElse("");
        if (end.isPresent() && end.get().isBefore(facts.today())) {
            return List.of(Finding.blocker(
                            this,
                            "The node agent " + id + " was retired on " + end.get() + ".",
                            evidence + " No new pools, gallery images included.",
                            remedy)
                    .from(source));
        }
        if (listed.isEmpty()) {
            return List.of(Finding.blocker(
                    this,
                    "The account does not offer the node agent " + id + ".",
                    "It offers "
                            + String.join(
                                    ", ",
                                    facts.nodeAgentSkus().stream()
                                            .map(NodeAgentSku::id)
                                            .toList()) + ".",
                    remedy));
        }
        if (end.isEmpty()) {
            return List.of();
        }
        String title = "The node agent " + id + " will be retired on " + end.get() + ".";
        String more = evidence + " From then on the pool is forced to zero nodes.";
        return List.of(
                end.get().isBefore(facts.today().plusDays(NEAR_DAYS))
                        ? Finding.warning(this, title, more, remedy)
                                .failingAt(FailsAt.NODE)
                                .from(source)
                        : Finding.info(this, title, more, remedy)
                                .failingAt(FailsAt.NODE)
                                .from(source));
    }
}
