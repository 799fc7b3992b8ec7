package io.batchsh.command;

import io.batchsh.batch.ImageUse;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.image.Gallery;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.SharedGallery;
import io.batchsh.image.SharedImageId;
import io.batchsh.image.TargetRegion;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.Locale;
import java.util.stream.Collectors;

/** How galleries and their images look, and what is known of them. */
final class ImageLooks {

    private ImageLooks() {}

    static Looks<Gallery> gallery() {
        return new Looks<>(
                gallery -> ArmDocument.flattened(gallery.document()),
                TableLayout.of(
                        Column.of("Name", Gallery::name),
                        Column.of("ResourceGroup", Gallery::resourceGroup),
                        Column.of("Location", Gallery::location),
                        Column.<Gallery>of("ProvisioningState", Gallery::provisioningState)
                                .styled(StateStyle::of)));
    }

    static Looks<ImageDefinition> imageDefinition() {
        return new Looks<>(
                definition -> ArmDocument.flattened(definition.document()),
                TableLayout.of(
                        Column.of("Gallery", ImageDefinition::gallery),
                        Column.of("Name", ImageDefinition::name),
                        Column.of("Os", ImageDefinition::osType),
                        Column.of("State", ImageDefinition::osState),
                        Column.of("Generation", ImageDefinition::hyperVGeneration),
                        Column.<ImageDefinition>of("Security", ImageDefinition::securityType)
                                .priority(2),
                        Column.<ImageDefinition>of("Architecture", ImageDefinition::architecture)
                                .priority(3),
                        Column.<ImageDefinition>of(
                                        "Identifier",
                                        definition -> definition.publisher() + ":" + definition.offer() + ":"
                                                + definition.sku())
                                .priority(1)));
    }

    static Looks<ImageVersion> imageVersion() {
        return new Looks<>(
                version -> ArmDocument.flattened(version.document()),
                TableLayout.of(
                        Column.of("Gallery", ImageVersion::gallery),
                        Column.of("Definition", ImageVersion::definition),
                        Column.of("Version", ImageVersion::name),
                        Column.<ImageVersion>of("State", ImageVersion::provisioningState)
                                .styled(StateStyle::of),
                        Column.of("Regions", ImageLooks::regions),
                        Column.<ImageVersion>of("Latest", version -> version.excludeFromLatest() ? "excluded" : "")
                                .priority(1)));
    }

    static Looks<ImageUse> use() {
        return new Looks<>(
                use -> use,
                TableLayout.of(
                        Column.of("Account", ImageUse::account),
                        Column.of("Pool", ImageUse::pool),
                        Column.<ImageUse>of("Nodes", ImageUse::currentNodes).right(),
                        Column.<ImageUse>of("Scale", use -> use.autoScale() ? "auto" : "fixed"),
                        Column.<ImageUse>of("Version", use -> use.latest() ? "latest" : "exact"),
                        Column.<ImageUse>of("IfDeleted", ImageUse::effect).minimalWidth(20)));
    }

    static Looks<SharedGallery> sharedGallery() {
        return new Looks<>(
                SharedGallery::document,
                TableLayout.of(
                        Column.of("Id", SharedGallery::id),
                        Column.<SharedGallery>of(
                                "SharedWith",
                                gallery -> gallery.kind() == SharedImageId.Kind.SHARED
                                        ? "subscription or tenant"
                                        : "community"),
                        Column.of("Location", SharedGallery::location)));
    }

    private static String regions(ImageVersion version) {
        return version.targetRegions().stream().map(ImageLooks::region).collect(Collectors.joining(", "));
    }

    private static String region(TargetRegion region) {
        String state = region.replicationState()
                .filter(text -> !text.equalsIgnoreCase("Completed"))
                .map(text -> " " + text.toLowerCase(Locale.ROOT)
                        + region.progress().map(percent -> " " + percent + "%").orElse(""))
                .orElse("");
        return region.normalizedName() + "=" + region.replicas() + state;
    }
}
