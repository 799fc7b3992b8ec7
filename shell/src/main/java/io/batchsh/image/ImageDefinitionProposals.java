package io.batchsh.image;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** Proposes image definitions from what their first version will be made of. */
public final class ImageDefinitionProposals {

    private final ImageSourceReader reader;
    private final Galleries galleries;

    public ImageDefinitionProposals(AzureClients clients) {
        this.reader = new ImageSourceReader(requireNonNull(clients, "clients is null"));
        this.galleries = new Galleries(clients);
    }

    /**
     * Proposes a definition for a source.
     *
     * @param id what the definition is to be called
     * @throws AzureException of kind INVALID if the source does not even say which operating system it is
     */
    public ImageDefinitionProposal propose(ImageSource source, GalleryImageId id) {
        ImageFacts facts = reader.read(source);
        List<String> reasons = new ArrayList<>();
        String osType = facts.osType().orElseThrow(() -> AzureException.builder(
                        Kind.INVALID, "The " + source.words() + " does not say what it holds.")
                .reason("Nothing tells its operating system, generation and origin.")
                .remedy("image-definition create " + id.shortForm()
                        + " --os-type Linux --hyper-v-generation V2 --publisher P --offer O --sku S")
                .build());
        String generation = facts.hyperVGeneration().orElse("V1");
        reasons.add(osType + " " + generation
                + facts.architecture().map(name -> " " + name).orElse(" x64") + ", as the " + source.words());
        ImageFacts.Base base = identifier(facts, source, id, osType, generation, reasons);
        Map<String, String> features = features(facts, source, generation, reasons);
        facts.purchasePlan()
                .ifPresent(plan -> reasons.add("purchase plan " + plan.publisher() + ":" + plan.product() + ":"
                        + plan.name() + ", which must be that of the base image"));
        ImageNature nature = new ImageNature(
                osType,
                source instanceof ImageSource.Machine
                        ? "Generalized"
                        : facts.osState().orElse("Generalized"),
                generation,
                facts.architecture().orElse("x64"),
                base.publisher(),
                base.offer(),
                base.sku(),
                features,
                facts.purchasePlan());
        return new ImageDefinitionProposal(
                source.words(), facts.location(), nature, reasons, advice(source, facts, nature));
    }

    /** The identifier of the base image, for which node agents are known; made unique within the gallery. */
    private ImageFacts.Base identifier(
            ImageFacts facts,
            ImageSource source,
            GalleryImageId id,
            String osType,
            String generation,
            List<String> reasons) {
        ImageFacts.Base base = facts.base()
                .orElseGet(() -> new ImageFacts.Base(
                        id.gallery(), id.definition(), (osType + "-" + generation).toLowerCase(Locale.ROOT)));
        reasons.add(
                facts.base().isPresent()
                        ? base.publisher() + ":" + base.offer() + ":" + base.sku() + ", which the " + source.words()
                                + " goes back to; node agents are ranked by it"
                        : base.publisher() + ":" + base.offer() + ":" + base.sku()
                                + ", made up: nothing tells what the " + source.words() + " goes back to");
        boolean taken = existing(id)
                .anyMatch(definition -> definition.publisher().equals(base.publisher())
                        && definition.offer().equals(base.offer())
                        && definition.sku().equals(base.sku()));
        if (!taken) {
            return base;
        }
        ImageFacts.Base unique =
                new ImageFacts.Base(base.publisher(), base.offer(), base.sku() + "-" + id.definition());
        reasons.add("SKU " + unique.sku() + ", since another definition of the gallery has this identifier");
        return unique;
    }

    private Stream<ImageDefinition> existing(GalleryImageId id) {
        return galleries.definitions(galleries.show(id.galleryId()));
    }

    private static Map<String, String> features(
            ImageFacts facts, ImageSource source, String generation, List<String> reasons) {
        Map<String, String> features = new LinkedHashMap<>();
        String security = securityType(facts, source, generation);
        if (!security.equals("Standard")) {
            features.put(ImageNature.SECURITY_TYPE, security);
            reasons.add("security type " + security + ", since the " + source.words() + " is " + generation
                    + facts.securityType()
                            .filter(type -> !type.equals("Standard"))
                            .map(type -> " " + type)
                            .orElse(""));
        }
        if (facts.acceleratedNetwork().orElse(false)) {
            features.put("IsAcceleratedNetworkSupported", "True");
        }
        facts.diskControllerTypes().ifPresent(types -> features.put("DiskControllerTypes", types));
        return features;
    }

    /**
     * What captured from a machine of a security type can only start such machines; what is free of a guest state starts both
     * kinds (Azure documentation, trusted launch). Definitions keep their own.
     */
    private static String securityType(ImageFacts facts, ImageSource source, String generation) {
        String own = facts.securityType().orElse("Standard");
        if (generation.equals("V1") || source instanceof ImageSource.Version || !own.equals("Standard")) {
            return own;
        }
        return facts.architecture().orElse("x64").equals("x64") ? "TrustedLaunchSupported" : own;
    }

    private static List<String> advice(ImageSource source, ImageFacts facts, ImageNature nature) {
        List<String> advice = new ArrayList<>();
        if (source instanceof ImageSource.Machine
                && facts.osState().filter("Specialized"::equals).isPresent()) {
            advice.add("the " + source.words() + " is not generalized yet: vm generalize " + ArmId.name(source.id()));
        }
        String security = nature.features().getOrDefault(ImageNature.SECURITY_TYPE, "Standard");
        if (security.equals("TrustedLaunch")) {
            advice.add("pools of this image need --security-type trustedLaunch");
        } else if (security.equalsIgnoreCase("ConfidentialVM")) {
            advice.add("pools of this image need --security-type confidentialVM");
        }
        return advice;
    }
}
