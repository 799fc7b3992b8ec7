package io.batchsh.image;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A virtual machine that an image may be made from.
 *
 * @param id the ARM id
 * @param name the machine's name, unique in its resource group
 * @param resourceGroup the resource group, as the id writes it
 * @param location the region's name
 * @param vmSize the size, such as {@code Standard_D2s_v3}
 * @param osType {@code Linux} or {@code Windows}
 * @param provisioningState such as {@code Succeeded}
 * @param powerState such as {@code running} or {@code deallocated}; absent when the machine was read without its state
 * @param generalized whether it is marked as generalized: it can become an image and never start again
 * @param hyperVGeneration {@code V1} or {@code V2}; absent as above
 * @param securityType {@code Standard}, {@code TrustedLaunch} or {@code ConfidentialVM}
 * @param baseImage the marketplace image it was made from; absent where it came from an image of the customer's or from a disk
 * @param imageId the ARM id of the customer's image it was made from
 * @param plan the purchase plan of the base image
 * @param osDisk the OS disk
 * @param dataDisks the data disks
 * @param extensions the names of the extensions installed
 * @param document the service's own JSON
 */
public record VirtualMachine(
        String id,
        String name,
        String resourceGroup,
        String location,
        String vmSize,
        String osType,
        String provisioningState,
        Optional<String> powerState,
        boolean generalized,
        Optional<String> hyperVGeneration,
        String securityType,
        Optional<BaseImage> baseImage,
        Optional<String> imageId,
        Optional<PurchasePlan> plan,
        MachineDisk osDisk,
        List<MachineDisk> dataDisks,
        List<String> extensions,
        Map<String, Object> document) {

    /** Reads the JSON of {@code Microsoft.Compute/virtualMachines}, with its instance view where it has one. */
    public static VirtualMachine of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        JsonTree properties = tree.child("properties");
        JsonTree storage = properties.child("storageProfile");
        JsonTree view = properties.child("instanceView");
        String id = tree.textOrEmpty("id");
        return new VirtualMachine(
                id,
                tree.textOrEmpty("name"),
                ArmId.resourceGroup(id),
                tree.textOrEmpty("location"),
                properties.textOrEmpty("hardwareProfile", "vmSize"),
                storage.textOrEmpty("osDisk", "osType"),
                properties.textOrEmpty("provisioningState"),
                status(view, "PowerState/"),
                status(view, "OSState/").filter("generalized"::equalsIgnoreCase).isPresent(),
                view.text("hyperVGeneration"),
                properties.text("securityProfile", "securityType").orElse("Standard"),
                baseImage(storage.child("imageReference")),
                storage.text("imageReference", "id"),
                plan(tree.child("plan")),
                MachineDisk.of(storage.child("osDisk"), view),
                storage.children("dataDisks").stream()
                        .map(disk -> MachineDisk.of(disk, view))
                        .toList(),
                tree.children("resources").stream()
                        .map(extension -> ArmId.name(extension.textOrEmpty("name")))
                        .toList(),
                tree.properties());
    }

    private static Optional<String> status(JsonTree view, String prefix) {
        return view.children("statuses").stream()
                .map(status -> status.textOrEmpty("code"))
                .filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()))
                .findFirst();
    }

    private static Optional<BaseImage> baseImage(JsonTree reference) {
        return reference
                .text("publisher")
                .map(publisher -> new BaseImage(
                        publisher,
                        reference.textOrEmpty("offer"),
                        reference.textOrEmpty("sku"),
                        reference.text("exactVersion").orElse(reference.textOrEmpty("version"))));
    }

    private static Optional<PurchasePlan> plan(JsonTree plan) {
        return plan.text("name")
                .map(name -> new PurchasePlan(name, plan.textOrEmpty("publisher"), plan.textOrEmpty("product")));
    }

    /** @throws AzureException of kind REFUSED if it is of another security type than Standard */
    public void requireManagedImage() {
        if (!allowsManagedImage()) {
            throw AzureException.builder(Kind.REFUSED, "No managed image can be made of " + name + ".")
                    .reason("Its security type is " + securityType + "; managed images know Standard only.")
                    .remedy("snapshot create --from-vm " + name)
                    .build();
        }
    }

    /** Whether it is stopped and its hardware released, so that it costs no computing and can be captured. */
    public boolean deallocated() {
        return powerState.filter("deallocated"::equalsIgnoreCase).isPresent();
    }

    /**
     * A managed image of it.
     *
     * @throws AzureException of kind REFUSED while it is not generalized, or of another security type than Standard
     */
    public ManagedImageSpec managedImage(String imageName, String group) {
        requireManagedImage();
        if (!generalized) {
            throw AzureException.builder(Kind.REFUSED, name + " is not generalized.")
                    .reason("It is " + powerState.orElse("in an unknown state")
                            + ". Only a generalized machine becomes an image.")
                    .remedy(deallocated() ? "vm generalize " + name : "vm deallocate " + name)
                    .build();
        }
        return new ManagedImageSpec(
                imageName, group, location, new ManagedImageSpec.Source.OfMachine(id, hyperVGeneration.orElse("V1")));
    }

    /** Whether an image can be made of it with a managed image in between; security types other than Standard forbid that. */
    public boolean allowsManagedImage() {
        return securityType.equalsIgnoreCase("Standard");
    }
}
