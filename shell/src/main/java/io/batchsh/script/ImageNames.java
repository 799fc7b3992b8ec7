package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.image.ImageVersion;
import io.batchsh.output.Console;
import java.util.Map;
import java.util.function.Supplier;

/** {@code images}: the whole way to an image, in one call. */
public record ImageNames(Supplier<Operations> operations, Supplier<Console> console) {

    /**
     * Makes an image version of a virtual machine and waits for its replicas, saying each step on standard error; called again,
     * it goes on where it stopped: {@code images.prepare(fromVm: 'build-linux', image: 'gallery/definition/1.0.0')}.
     *
     * @param arguments {@code fromVm}, {@code image} ({@code gallery/definition/version}), {@code targetRegions}, {@code
     *     replicaCount}, {@code via} ({@code managed-image} or {@code snapshots}), {@code skipCheck}, and for a definition that
     *     is not there {@code publisher}, {@code offer}, {@code sku}, {@code osType}, {@code hyperVGeneration}
     * @throws io.batchsh.azure.AzureException of kind REFUSED if the check finds a blocker
     */
    public ImageVersion prepare(Map<String, Object> arguments) {
        return new PreparationArguments("images.prepare", arguments, operations.get(), console.get()).prepare();
    }
}
