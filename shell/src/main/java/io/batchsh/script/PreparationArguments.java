package io.batchsh.script;

import io.batchsh.azure.AzureException;
import io.batchsh.command.Operations;
import io.batchsh.command.PreparationMessages;
import io.batchsh.command.UsageException;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageNature;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.Vhd;
import io.batchsh.image.VirtualMachine;
import io.batchsh.image.preparation.GalleryTarget;
import io.batchsh.image.preparation.Preparation;
import io.batchsh.image.preparation.Route;
import io.batchsh.image.preparation.SourceCheck;
import io.batchsh.output.Console;
import io.batchsh.output.Theme;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The named arguments of preparations, and the preparations that they name. */
final class PreparationArguments {

    private static final Set<String> NAMES = Set.of(
            "fromVm",
            "vhd",
            "image",
            "targetRegions",
            "replicaCount",
            "via",
            "skipCheck",
            "publisher",
            "offer",
            "sku",
            "osType",
            "hyperVGeneration");

    private final String operation;
    private final NamedArguments values;
    private final Operations operations;
    private final Console console;

    PreparationArguments(String operation, Map<String, Object> values, Operations operations, Console console) {
        this.operation = operation;
        this.values = new NamedArguments(operation, values, NAMES);
        this.operations = operations;
        this.console = console;
    }

    ImageVersion prepare() {
        GalleryTarget target = target(false);
        SourceCheck<VirtualMachine> check = machine -> require(operations.check(machine), machine.name());
        return run(
                operations
                        .preparations()
                        .ofMachine(
                                values.need("fromVm"), target, route(), values.flag("skipCheck") ? any -> {} : check),
                target);
    }

    ImageVersion importVhd() {
        GalleryTarget target = target(true);
        SourceCheck<Vhd> check = vhd -> require(operations.checkVhd(vhd.uri()), vhd.name());
        return run(
                operations
                        .preparations()
                        .ofVhd(values.need("vhd"), target, values.flag("skipCheck") ? any -> {} : check),
                target);
    }

    private ImageVersion run(Preparation preparation, GalleryTarget target) {
        preparation.run(new PreparationMessages(console, Theme.plain(), operation + " with the same arguments"));
        return operations.galleries().version(target.image());
    }

    private GalleryTarget target(boolean natureMustBeTold) {
        GalleryImageId image = operations.galleries().find(values.need("image"));
        if (image.version().isEmpty()) {
            throw new UsageException(
                    "Which version? 'image' is 'gallery/definition/version'.",
                    "image: '" + image.shortForm() + "/1.0.0'");
        }
        return new GalleryTarget(
                image,
                ImageVersionArguments.regions(values),
                values.number("replicaCount"),
                proposed -> nature(proposed, natureMustBeTold));
    }

    private ImageNature nature(ImageNature proposed, boolean told) {
        return new ImageNature(
                told ? values.need("osType") : values.text("osType").orElse(proposed.osType()),
                proposed.osState(),
                told
                        ? values.need("hyperVGeneration")
                        : values.text("hyperVGeneration").orElse(proposed.hyperVGeneration()),
                proposed.architecture(),
                values.text("publisher").orElse(proposed.publisher()),
                values.text("offer").orElse(proposed.offer()),
                values.text("sku").orElse(proposed.sku()),
                proposed.features(),
                proposed.purchasePlan());
    }

    private Route route() {
        String via = values.text("via").orElse("automatic");
        try {
            return Route.valueOf(via.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("'via' is 'managed-image' or 'snapshots', not '" + via + "'.", "via: 'snapshots'");
        }
    }

    private static void require(PreflightReport report, String name) {
        if (report.blocked()) {
            throw AzureException.builder(AzureException.Kind.REFUSED, "No image can be made of " + name + ".")
                    .reason(report.findings().stream()
                            .filter(finding -> finding.severity() == Severity.BLOCKER)
                            .map(PreparationArguments::words)
                            .collect(Collectors.joining("\n")))
                    .build();
        }
    }

    private static String words(Finding finding) {
        return finding.ruleId() + ": " + finding.title() + "\n  " + finding.evidence() + "\n  try: " + finding.remedy();
    }
}
