package io.batchsh.preflight.machine;

import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** Data disks come along into the image and onto every node, where nobody mounts them unless the image does. */
final class DataDisksNoted implements Guideline {

    @Override
    public String id() {
        return "M8";
    }

    @Override
    public String title() {
        return "There are no data disks";
    }

    @Override
    public List<Finding> check(VirtualMachine machine, MachineFacts facts) {
        if (machine.dataDisks().isEmpty()) {
            return List.of();
        }
        String disks = machine.dataDisks().stream()
                .map(disk -> disk.name()
                        + disk.sizeGb().map(size -> " (" + size + " GB)").orElse(""))
                .collect(Collectors.joining(", "));
        return List.of(new Finding(
                id(),
                Severity.INFO,
                FailsAt.NODE,
                "The image will bring " + machine.dataDisks().size()
                        + (machine.dataDisks().size() == 1 ? " data disk" : " data disks") + " to every node.",
                disks + ". The system must mount them by itself, and the node size must allow as many.",
                "vm-size list",
                PREPARE));
    }
}
