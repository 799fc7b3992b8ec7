package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.batch.RequestOptions;
import io.batchsh.image.ImageDefinition;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The node agent SKUs of the session's account. Methods throw {@link io.batchsh.azure.AzureException}. */
public final class NodeAgentSkus {

    private final AzureClients clients;
    private final RetirementCalendar calendar;

    public NodeAgentSkus(AzureClients clients, RetirementCalendar calendar) {
        this.clients = requireNonNull(clients, "clients is null");
        this.calendar = requireNonNull(calendar, "calendar is null");
    }

    /** The marketplace images the service knows, each with its node agent, page by page. */
    public Stream<SupportedImage> supportedImages() {
        return AzureCalls.stream(() -> clients.batch().listSupportedImages(new RequestOptions()))
                .map(JsonAnswers::tree)
                .map(SupportedImage::of);
    }

    /** The node agents, each once, by id. */
    public List<NodeAgentSku> list() {
        return group(supportedImages().toList());
    }

    /** The node agents for an image's OS, best first and with reasons, retired ones last; a proposal, never a decision. */
    public List<RankedNodeAgentSku> rank(ImageDefinition image) {
        return rank(image, list());
    }

    /** The same among node agents that were listed before. */
    public List<RankedNodeAgentSku> rank(ImageDefinition image, List<NodeAgentSku> agents) {
        LocalDate today = LocalDate.ofInstant(clients.transport().clock().instant(), ZoneOffset.UTC);
        return new NodeAgentRanking(calendar, today).rank(image, agents);
    }

    static List<NodeAgentSku> group(Collection<SupportedImage> images) {
        Map<String, List<SupportedImage>> agents = images.stream()
                .collect(Collectors.groupingBy(SupportedImage::nodeAgentSkuId, TreeMap::new, Collectors.toList()));
        return agents.entrySet().stream()
                .map(agent -> new NodeAgentSku(
                        agent.getKey(),
                        agent.getValue().get(0).osType(),
                        List.copyOf(agent.getValue()),
                        endOfLife(agent.getValue())))
                .toList();
    }

    private static Optional<OffsetDateTime> endOfLife(List<SupportedImage> images) {
        return images.stream().allMatch(image -> image.batchSupportEndOfLife().isPresent())
                ? images.stream()
                        .flatMap(image -> image.batchSupportEndOfLife().stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
