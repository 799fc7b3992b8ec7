package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.SupportedImage;
import io.batchsh.image.Gallery;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.TargetRegion;
import io.batchsh.output.Menu;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks for the image of a pool: its kind, then down to the version. */
record WizardImageStep(Operations operations, WizardQuestions questions) {

    private static final String LATEST = "";

    WizardImage ask() {
        int kind = questions.choose(
                "Image type",
                new Menu.Item("Compute Gallery", "an image of your own, from a gallery of the subscription"),
                new Menu.Item("Marketplace", "an image that Batch has verified"),
                new Menu.Item("Shared or community gallery", "an image of somebody else, by its id"));
        return switch (kind) {
            case 0 -> gallery();
            case 1 -> marketplace();
            default -> shared();
        };
    }

    private WizardImage gallery() {
        List<Gallery> galleries = operations.galleries().list().toList();
        require(!galleries.isEmpty(), "The subscription has no gallery.", "gallery create");
        Gallery gallery = questions.choose(
                "Gallery",
                galleries,
                each -> new Menu.Item(each.name(), each.resourceGroup() + ", " + each.location()));
        List<ImageDefinition> definitions = operations
                .galleries()
                .definitions(gallery)
                .sorted(Comparator.comparing(WizardImageStep::specialized).thenComparing(ImageDefinition::name))
                .toList();
        require(!definitions.isEmpty(), "Gallery " + gallery.name() + " has no image.", "image-definition create");
        ImageDefinition definition = questions.choose("Image definition", definitions, WizardImageStep::item);
        return new WizardImage(
                gallery.name() + "/" + definition.name() + version(definition),
                Optional.of(definition),
                Optional.empty());
    }

    private String version(ImageDefinition definition) {
        String region = operations.region();
        List<ImageVersion> versions = operations
                .galleries()
                .versions(GalleryImageId.parse(definition.id()))
                .sorted(Comparator.comparing((ImageVersion each) -> !usable(each, region))
                        .thenComparing(Comparator.comparing(ImageVersion::name, ImageVersion.BY_NUMBER)
                                .reversed()))
                .toList();
        require(
                !versions.isEmpty(),
                "Image " + definition.name() + " has no version.",
                "image-version create " + definition.gallery() + "/" + definition.name());
        List<Optional<ImageVersion>> choices =
                new ArrayList<>(versions.stream().map(Optional::of).toList());
        choices.add(Optional.empty());
        return questions
                .choose("Image version", choices, choice -> choice.map(version -> item(version, region))
                        .orElse(new Menu.Item("latest", "each new node takes what is the latest then")))
                .map(version -> "/" + version.name())
                .orElse(LATEST);
    }

    private static boolean usable(ImageVersion version, String region) {
        return version.targetRegion(region).isPresent()
                && version.provisioningState().equalsIgnoreCase("Succeeded");
    }

    private static boolean specialized(ImageDefinition definition) {
        return definition.osState().equalsIgnoreCase("Specialized");
    }

    private static Menu.Item item(ImageDefinition definition) {
        return new Menu.Item(
                definition.name(),
                definition.osType() + " " + definition.hyperVGeneration() + " " + definition.architecture()
                        + (definition.securityType().equals("Standard") ? "" : ", " + definition.securityType())
                        + (specialized(definition) ? ", specialized: not for pools" : ""));
    }

    private static Menu.Item item(ImageVersion version, String region) {
        String regions = version.targetRegions().stream()
                .map(each -> each.normalizedName() + "=" + each.replicas())
                .collect(Collectors.joining(" "));
        String state =
                version.provisioningState().equalsIgnoreCase("Succeeded") ? "" : version.provisioningState() + ", ";
        String here = version.targetRegion(region).map(TargetRegion::name).isPresent() ? "" : "not in " + region + ": ";
        return new Menu.Item(version.name(), state + here + regions);
    }

    private WizardImage marketplace() {
        List<SupportedImage> images = operations
                .nodeAgentSkus()
                .supportedImages()
                .filter(SupportedImage::verified)
                .sorted(Comparator.comparing(WizardImageStep::words))
                .toList();
        SupportedImage image = questions.choose(
                "Image",
                images,
                each -> new Menu.Item(
                        words(each),
                        each.nodeAgentSkuId()
                                + each.batchSupportEndOfLife()
                                        .map(end -> ", until " + end.toLocalDate())
                                        .orElse("")));
        return new WizardImage(words(image), Optional.empty(), Optional.of(image.nodeAgentSkuId()));
    }

    private static String words(SupportedImage image) {
        return image.publisher() + ":" + image.offer() + ":" + image.sku();
    }

    private WizardImage shared() {
        String id = questions.text(
                "Id of the image",
                "",
                answer -> answer.matches("(?i)/(shared|community)galleries/[^/]+/images/[^/]+(/versions/[^/]+)?")
                        ? Optional.empty()
                        : Optional.of("It reads /SharedGalleries/NAME/Images/DEFINITION[/Versions/VERSION], or"
                                + " /CommunityGalleries/..."));
        return new WizardImage(id, Optional.empty(), Optional.empty());
    }

    private static void require(boolean present, String problem, String remedy) {
        if (!present) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, problem)
                    .remedy(remedy)
                    .build();
        }
    }
}
