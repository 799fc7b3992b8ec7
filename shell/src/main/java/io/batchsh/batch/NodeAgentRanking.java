package io.batchsh.batch;

import io.batchsh.batch.RankedNodeAgentSku.Fit;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.JsonTree;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders node agents by how well they suit an image definition, each with its reasons. */
public final class NodeAgentRanking {

    private final RetirementCalendar calendar;
    private final LocalDate today;

    /**
     * @param calendar ends of support announced outside the API
     * @param today the day that decides what is retired
     */
    public NodeAgentRanking(RetirementCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** The node agents for the image's OS, best first, retired ones last. */
    public List<RankedNodeAgentSku> rank(ImageDefinition image, List<NodeAgentSku> skus) {
        return skus.stream()
                .filter(sku -> sku.osType().equalsIgnoreCase(image.osType()))
                .map(sku -> judge(image, sku))
                .sorted(Comparator.comparing(RankedNodeAgentSku::retired)
                        .thenComparing(RankedNodeAgentSku::fit)
                        .thenComparing(ranked -> ranked.sku().id(), Comparator.reverseOrder()))
                .toList();
    }

    /** What the words of an image definition suggest it runs: its identifier, plan, name and tags. */
    static Optional<Distribution> guess(ImageDefinition image) {
        if (image.osType().equalsIgnoreCase("windows")) {
            return Optional.of(new Distribution("windows", ""));
        }
        Stream<String> words = Stream.of(
                image.publisher() + " " + image.offer() + " " + image.sku(),
                image.purchasePlan()
                        .map(plan -> plan.publisher() + " " + plan.product() + " " + plan.name())
                        .orElse(""),
                image.name(),
                new JsonTree(image.document())
                        .child("tags").properties().entrySet().stream()
                                .map(tag -> tag.getKey() + " " + tag.getValue())
                                .collect(Collectors.joining(" ")));
        List<Distribution> guesses =
                words.flatMap(text -> Distribution.guess(text).stream()).toList();
        return guesses.stream()
                .filter(guess -> !guess.version().isEmpty())
                .findFirst()
                .or(() -> guesses.stream().findFirst());
    }

    private RankedNodeAgentSku judge(ImageDefinition image, NodeAgentSku sku) {
        List<String> reasons = new ArrayList<>();
        Fit fit = fit(image, sku, reasons);
        if (!sku.verifiedImages().isEmpty()) {
            reasons.add("verified by Batch with " + sku.verifiedImages().size() + " marketplace images");
        }
        Optional<LocalDate> end = end(sku);
        end.ifPresent(date -> reasons.add((date.isBefore(today) ? "retired on " : "supported until ") + date));
        return new RankedNodeAgentSku(
                sku,
                fit,
                List.copyOf(reasons),
                end.filter(date -> date.isBefore(today)).isPresent());
    }

    private Optional<LocalDate> end(NodeAgentSku sku) {
        Optional<LocalDate> announced = calendar.nodeAgent(sku.id()).map(Retirement::date);
        Optional<LocalDate> listed = sku.endOfLife()
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
        return Stream.of(announced, listed).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static Fit fit(ImageDefinition image, NodeAgentSku sku, List<String> reasons) {
        if (listed(image, sku)) {
            reasons.add("Batch lists it for " + image.publisher() + ":" + image.offer() + ":" + image.sku());
            return Fit.LISTED;
        }
        Distribution agent = Distribution.ofNodeAgent(sku.id());
        Optional<Distribution> guess = guess(image);
        if (guess.isEmpty()) {
            reasons.add("the OS type is " + image.osType() + "; the definition does not say which distribution");
            return Fit.SAME_OS;
        }
        Distribution named = guess.get();
        if (!named.runs(agent)) {
            reasons.add("the definition reads as " + named);
            return Fit.CONTRADICTED;
        }
        reasons.add("the definition reads as " + named);
        return named.version().isEmpty() && !agent.version().isEmpty() ? Fit.RELATED : Fit.NAMED;
    }

    private static boolean listed(ImageDefinition image, NodeAgentSku sku) {
        return sku.images().stream()
                .anyMatch(each -> each.publisher().equalsIgnoreCase(image.publisher())
                        && each.offer().equalsIgnoreCase(image.offer())
                        && each.sku().equalsIgnoreCase(image.sku()));
    }
}
