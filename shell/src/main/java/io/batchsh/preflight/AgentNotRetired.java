package io.batchsh.preflight;

import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.Retirement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Retired agents take no new pools, and existing pools are forced to zero nodes; gallery images are no exception. */
final class AgentNotRetired implements Rule {

    private static final int NEAR_DAYS = 180;

    @Override
    public String id() {
        return "I12";
    }

    @Override
    public String title() {
        return "The node agent is offered, and stays so";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        String id = proposal.pool().nodeAgentSkuId();
        if (id.isEmpty()) {
            return List.of(Finding.blocker(
                    this,
                    FailsAt.CREATE,
                    "The pool names no node agent SKU.",
                    "virtualMachineConfiguration.nodeAgentSKUId is required.",
                    "Choose one: node-agent-sku list",
                    Sources.CREATE_POOL));
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
                    FailsAt.CREATE,
                    "The node agent " + id + " was retired on " + end.get() + ".",
                    evidence + " No new pools, gallery images included.",
                    remedy,
                    source));
        }
        if (listed.isEmpty()) {
            return List.of(Finding.blocker(
                    this,
                    FailsAt.CREATE,
                    "The account does not offer the node agent " + id + ".",
                    "It offers "
                            + String.join(
                                    ", ",
                                    facts.nodeAgentSkus().stream()
                                            .map(NodeAgentSku::id)
                                            .toList()) + ".",
                    remedy,
                    Sources.SUPPORTED_IMAGES));
        }
        if (end.isEmpty()) {
            return List.of();
        }
        String title = "The node agent " + id + " will be retired on " + end.get() + ".";
        String more = evidence + " From then on the pool is forced to zero nodes.";
        return List.of(
                end.get().isBefore(facts.today().plusDays(NEAR_DAYS))
                        ? Finding.warning(this, FailsAt.NODE, title, more, remedy, source)
                        : Finding.info(this, FailsAt.NODE, title, more, remedy, source));
    }
}
