package io.batchsh.preflight.machine;

import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** What an extension installed stays in the image and can keep nodes from coming up. */
final class NoExtensions implements Guideline {

    @Override
    public String id() {
        return "M2";
    }

    @Override
    public String title() {
        return "No extensions are installed";
    }

    @Override
    public List<Finding> check(VirtualMachine machine, MachineFacts facts) {
        if (machine.extensions().isEmpty()) {
            return List.of();
        }
        boolean running =
                machine.powerState().filter("running"::equalsIgnoreCase).isPresent();
        String delete = machine.extensions().stream()
                .map(name -> machine.id() + "/extensions/" + name)
                .collect(Collectors.joining(" ", "az vm extension delete --ids ", ""));
        return List.of(new Finding(
                id(),
                Severity.WARNING,
                FailsAt.NODE,
                "The machine has extensions: " + String.join(", ", machine.extensions()) + ".",
                "Batch asks for images of machines without extensions: one that is in the image may trouble the nodes."
                        + (running ? "" : " They can be removed while the machine runs only."),
                running ? delete : "vm start " + machine.name() + ", then " + delete,
                PREPARE));
    }
}
