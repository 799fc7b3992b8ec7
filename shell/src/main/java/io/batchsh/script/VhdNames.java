package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.Vhd;
import io.batchsh.image.Vhds;
import io.batchsh.output.Console;
import io.batchsh.preflight.PreflightReport;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code vhds}: virtual hard disks in storage accounts. */
public record VhdNames(Supplier<Operations> operations, Supplier<Console> console) {

    /** @param account the storage account's name */
    public List<Vhd> list(String account) {
        Vhds vhds = operations.get().vhds();
        return vhds.list(vhds.account(account)).toList();
    }

    /** Whether a VHD can become a gallery image, and what its pools will need. */
    public PreflightReport check(String uri) {
        return operations.get().checkVhd(uri);
    }

    /**
     * Makes a gallery image version of a VHD and waits for its replicas; called again, it goes on where it stopped: {@code
     * vhds.importImage(vhd: 'https://…', image: 'gallery/definition/1.0.0', osType: 'Linux', hyperVGeneration: 'V1')}.
     *
     * @param arguments {@code vhd}, and what {@link ImageNames#prepare} takes to say where it goes
     * @throws io.batchsh.azure.AzureException of kind REFUSED if the check finds a blocker
     */
    public ImageVersion importImage(Map<String, Object> arguments) {
        return new PreparationArguments("vhds.importImage", arguments, operations.get(), console.get()).importVhd();
    }
}
