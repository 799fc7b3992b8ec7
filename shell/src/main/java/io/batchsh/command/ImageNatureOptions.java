package io.batchsh.command;

import io.batchsh.image.ImageNature;
import io.batchsh.image.PurchasePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what all versions of an image have in common, named as az names them. */
final class ImageNatureOptions {

    @Option(names = "--os-type", paramLabel = "<os>", description = "${COMPLETION-CANDIDATES}.")
    @Nullable
    OsType osType;

    @Option(
            names = "--os-state",
            paramLabel = "<state>",
            description = "${COMPLETION-CANDIDATES}; only generalized images can be used for pools.")
    @Nullable
    OsState osState;

    @Option(
            names = {"--hyper-v-generation", "--generation"},
            paramLabel = "<generation>",
            description = "${COMPLETION-CANDIDATES}.")
    @Nullable
    Generation generation;

    @Option(names = "--architecture", paramLabel = "<architecture>", description = "${COMPLETION-CANDIDATES}.")
    @Nullable
    Architecture architecture;

    @Option(
            names = {"-p", "--publisher"},
            paramLabel = "<publisher>",
            description = "Publisher of the identifier.")
    @Nullable
    String publisher;

    @Option(
            names = {"-f", "--offer"},
            paramLabel = "<offer>",
            description = "Offer of the identifier.")
    @Nullable
    String offer;

    @Option(
            names = {"-s", "--sku"},
            paramLabel = "<sku>",
            description = "SKU of the identifier.")
    @Nullable
    String sku;

    @Option(
            names = "--features",
            paramLabel = "<name=value>",
            arity = "1..*",
            description = "Features, such as SecurityType=TrustedLaunchSupported; SecurityType=None takes it away.")
    List<String> features = new ArrayList<>();

    @Option(names = "--plan-name", paramLabel = "<name>", description = "Name of the base image's purchase plan.")
    @Nullable
    String planName;

    @Option(
            names = "--plan-publisher",
            paramLabel = "<publisher>",
            description = "Publisher of the base image's purchase plan.")
    @Nullable
    String planPublisher;

    @Option(
            names = "--plan-product",
            paramLabel = "<product>",
            description = "Product of the base image's purchase plan.")
    @Nullable
    String planProduct;

    /** Operating systems. */
    enum OsType {
        Linux,
        Windows
    }

    /** Whether users and host name were taken out. */
    enum OsState {
        Generalized,
        Specialized
    }

    /** Generations of the hypervisor. */
    enum Generation {
        V1,
        V2
    }

    /** Processor architectures. */
    enum Architecture {
        x64,
        Arm64
    }

    /** What these options say, over what a source proposes. */
    ImageNature over(Optional<ImageNature> proposed, String definition) {
        return new ImageNature(
                need(osType, proposed, ImageNature::osType, "--os-type Linux", definition),
                value(osState, proposed, ImageNature::osState).orElse("Generalized"),
                need(generation, proposed, ImageNature::hyperVGeneration, "--hyper-v-generation V2", definition),
                value(architecture, proposed, ImageNature::architecture).orElse("x64"),
                need(publisher, proposed, ImageNature::publisher, "--publisher NAME", definition),
                need(offer, proposed, ImageNature::offer, "--offer NAME", definition),
                need(sku, proposed, ImageNature::sku, "--sku NAME", definition),
                features(proposed),
                plan(proposed));
    }

    private static String need(
            @Nullable Object own,
            Optional<ImageNature> proposed,
            Function<ImageNature, String> part,
            String option,
            String definition) {
        return value(own, proposed, part)
                .orElseThrow(() -> new UsageException(
                        "An image definition needs " + option.split(" ")[0] + ", or a source that tells it.",
                        "image-definition create " + definition + " --from VM, or add " + option));
    }

    private static Optional<String> value(
            @Nullable Object own, Optional<ImageNature> proposed, Function<ImageNature, String> part) {
        return Optional.ofNullable(own).map(Object::toString).or(() -> proposed.map(part));
    }

    private Map<String, String> features(Optional<ImageNature> proposed) {
        Map<String, String> all =
                new LinkedHashMap<>(proposed.map(ImageNature::features).orElse(Map.of()));
        all.putAll(NamesAndValues.of("--features", features));
        return all;
    }

    private Optional<PurchasePlan> plan(Optional<ImageNature> proposed) {
        Optional<PurchasePlan> before = proposed.flatMap(ImageNature::purchasePlan);
        if (planName == null && planPublisher == null && planProduct == null) {
            return before;
        }
        List<String> parts = Stream.of(
                        part(planName, before, PurchasePlan::name),
                        part(planPublisher, before, PurchasePlan::publisher),
                        part(planProduct, before, PurchasePlan::product))
                .flatMap(Optional::stream)
                .toList();
        if (parts.size() < 3) {
            throw new UsageException(
                    "A purchase plan has a name, a publisher and a product.",
                    "--plan-name NAME --plan-publisher PUBLISHER --plan-product PRODUCT");
        }
        return Optional.of(new PurchasePlan(parts.get(0), parts.get(1), parts.get(2)));
    }

    private static Optional<String> part(
            @Nullable String own, Optional<PurchasePlan> before, Function<PurchasePlan, String> part) {
        return Optional.ofNullable(own).or(() -> before.map(part));
    }
}
