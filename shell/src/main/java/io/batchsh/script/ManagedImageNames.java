package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.command.UsageException;
import io.batchsh.image.ManagedImage;
import io.batchsh.image.ManagedImageSpec;
import io.batchsh.image.Snapshot;
import io.batchsh.image.Vhd;
import io.batchsh.image.VirtualMachine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** {@code managedImages}: images outside galleries; a step on the way there. */
public record ManagedImageNames(Supplier<Operations> operations) {

    private static final Set<String> NAMES = Set.of(
            "name", "fromVm", "osSnapshot", "dataSnapshots", "vhd", "osType", "hyperVGeneration", "resourceGroup");

    public List<ManagedImage> list() {
        return operations.get().managedImages().list().toList();
    }

    /** @param name the image by name, {@code group/name} or id */
    public ManagedImage show(String name) {
        return operations.get().managedImages().show(name);
    }

    /**
     * Makes a managed image and waits until it is there: {@code managedImages.create(name: 'golden', fromVm: 'build-golden')}.
     *
     * @param arguments {@code name}; one of {@code fromVm} (a generalized machine), {@code osSnapshot} with perhaps {@code
     *     dataSnapshots}, and {@code vhd} (an address) with {@code osType} and {@code hyperVGeneration}; {@code resourceGroup},
     *     that of the source without it
     */
    public ManagedImage create(Map<String, Object> arguments) {
        ManagedImageSpec spec = spec(new NamedArguments("managedImages.create", arguments, NAMES));
        return ManagedImage.of(operations.get().managedImages().create(spec).await());
    }

    private ManagedImageSpec spec(NamedArguments values) {
        String name = values.need("name");
        Operations present = operations.get();
        if (values.text("fromVm").isPresent()) {
            VirtualMachine machine = present.virtualMachines().show(values.need("fromVm"));
            return machine.managedImage(name, values.text("resourceGroup").orElse(machine.resourceGroup()));
        }
        if (values.text("osSnapshot").isPresent()) {
            Snapshot os = present.snapshots().show(values.need("osSnapshot"));
            Map<Integer, String> data = new TreeMap<>();
            values.texts("dataSnapshots")
                    .forEach(each ->
                            data.put(data.size(), present.snapshots().show(each).id()));
            return os.managedImage(name, values.text("resourceGroup").orElse(os.resourceGroup()), data);
        }
        if (values.text("vhd").isEmpty()) {
            throw new UsageException(
                    "An image is made of a machine, of snapshots or of a VHD.",
                    "managedImages.create(name: '" + name + "', fromVm: VM)");
        }
        Vhd vhd = present.vhds().find(values.need("vhd"));
        return new ManagedImageSpec(
                name,
                values.text("resourceGroup").orElse(vhd.account().resourceGroup()),
                vhd.account().location(),
                new ManagedImageSpec.Source.OfVhd(
                        values.need("osType"), values.text("hyperVGeneration").orElse("V1"), vhd.uri()));
    }

    /** Deletes a managed image and waits until it is gone. */
    public void delete(String name) {
        operations.get().managedImages().delete(show(name)).await();
    }
}
