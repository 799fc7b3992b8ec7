package io.batchsh.preflight.machine;

import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;

/** The image takes over the caching of the disk, and nodes come up faster with ReadWrite. */
final class OsDiskCachedForWriting implements Guideline {

    private static final String WANTED = "ReadWrite";

    @Override
    public String id() {
        return "M5";
    }

    @Override
    public String title() {
        return "The OS disk is cached ReadWrite";
    }

    @Override
    public List<Finding> check(VirtualMachine machine, MachineFacts facts) {
        String caching = machine.osDisk().caching();
        return caching.equalsIgnoreCase(WANTED)
                ? List.of()
                : List.of(new Finding(
                        id(),
                        Severity.WARNING,
                        FailsAt.SLOW,
                        "The OS disk is cached " + caching + "; nodes come up faster with ReadWrite.",
                        "The disk is " + machine.osDisk().name() + ".",
                        "az vm update --set storageProfile.osDisk.caching=ReadWrite --ids " + machine.id(),
                        PREPARE));
    }
}
