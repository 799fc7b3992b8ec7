package io.batchsh.command;

import io.batchsh.command.PoolParts.Part;
import java.util.ArrayList;
import java.util.List;

import static io.batchsh.command.PoolMachineOptions.MACHINE;
import static io.batchsh.command.PoolValues.flag;
import static io.batchsh.command.PoolValues.manyOf;
import static io.batchsh.command.PoolValues.oneOf;
import static io.batchsh.command.PoolValues.separated;
import static io.batchsh.command.PoolValues.text;

/** The options that say what runs on a pool's machines beside its tasks. */
final class PoolSoftwareOptions {

    /** A container registry; also that of a start task. */
    static final PoolParts REGISTRY = registry();

    private static final PoolParts EXTENSION = PoolParts.of(
            Part.text("name", "name").asRequired(),
            Part.text("publisher", "publisher").asRequired(),
            Part.text("type", "type").asRequired(),
            Part.text("version", "typeHandlerVersion"),
            Part.of("auto-upgrade-minor-version", flag(), "autoUpgradeMinorVersion"),
            Part.of("enable-automatic-upgrade", flag(), "enableAutomaticUpgrade"),
            Part.of("after", separated(text()), "provisionAfterExtensions"),
            Part.of("settings-file", new JsonValue(true), "settings"),
            Part.of("settings", new JsonValue(false), "settings").asFree(),
            SecretParts.file("protected-settings", "protectedSettings"));

    static final PoolSection SOFTWARE = PoolSection.of(
            "Software and licences",
            PoolOption.of(
                    "--application-package-references",
                    "<application#version>",
                    "An application package of the account; the default version where none is named.",
                    manyOf(new PoolApplicationValue()),
                    "applicationPackageReferences"),
            PoolOption.of(
                    "--license-type",
                    "<type>",
                    "Windows with a licence of your own.",
                    oneOf("Windows_Server", "Windows_Client"),
                    MACHINE,
                    "licenseType"),
            PoolOption.of(
                    "--enable-automatic-updates",
                    "<true|false>",
                    "Windows: let it update itself; it does without this.",
                    flag(),
                    MACHINE,
                    "windowsConfiguration",
                    "enableAutomaticUpdates"),
            PoolOption.of(
                    "--extensions",
                    "<name=value,...>",
                    "A virtual machine extension: " + EXTENSION.help() + ".",
                    manyOf(EXTENSION),
                    MACHINE,
                    "extensions"),
            PoolOption.of(
                    "--service-artifact-id",
                    "<resource-id>",
                    "The service artifact by which images are updated.",
                    text(),
                    MACHINE,
                    "serviceArtifactReference",
                    "id"));

    static final PoolSection CONTAINERS = PoolSection.of(
            "Containers",
            PoolOption.of(
                    "--container-type",
                    "<type>",
                    "The container technology; dockerCompatible where other options need one.",
                    oneOf("dockerCompatible", "criCompatible"),
                    MACHINE,
                    "containerConfiguration",
                    "type"),
            PoolOption.of(
                            "--container-image-names",
                            "<image>",
                            "A container image to fetch beforehand.",
                            manyOf(text()),
                            MACHINE,
                            "containerConfiguration",
                            "containerImageNames")
                    .implying("dockerCompatible", MACHINE, "containerConfiguration", "type"),
            PoolOption.of(
                            "--container-registries",
                            "<name=value,...>",
                            "A private registry: " + REGISTRY.help() + ". A password that is not named is asked for.",
                            manyOf(REGISTRY),
                            MACHINE,
                            "containerConfiguration",
                            "containerRegistries")
                    .implying("dockerCompatible", MACHINE, "containerConfiguration", "type"));

    private PoolSoftwareOptions() {}

    private static PoolParts registry() {
        List<Part> parts =
                new ArrayList<>(List.of(Part.text("server", "registryServer"), Part.text("username", "username")));
        parts.addAll(SecretParts.of("password", "password"));
        parts.add(Part.text("identity", "identityReference", "resourceId"));
        return new PoolParts(parts);
    }
}
