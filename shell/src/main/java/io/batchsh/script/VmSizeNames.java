package io.batchsh.script;

import io.batchsh.batch.VmSize;
import io.batchsh.command.Operations;
import java.util.List;
import java.util.function.Supplier;

/** {@code vmSizes}: the virtual machine sizes that Batch offers in the account's region. */
public record VmSizeNames(Supplier<Operations> operations) {

    public List<VmSize> list() {
        return operations.get().vmSizes().list().toList();
    }
}
