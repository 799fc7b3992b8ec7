package io.batchsh.preflight.machine;

import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;
import java.util.Map;

/** The node agent works on the temporary drive where Azure puts it by default. */
final class DefaultTemporaryDrive implements Guideline {

    private static final String VOLUME = "MaxResourceVolumeMB";

    @Override
    public String id() {
        return "M3";
    }

    @Override
    public String title() {
        return "The default temporary drive is in use";
    }

    @Override
    public List<Finding> check(VirtualMachine machine, MachineFacts facts) {
        Map<String, String> size = facts.sizeCapabilities(machine.location(), machine.vmSize());
        String drive = machine.osType().equalsIgnoreCase("Windows") ? "D:" : "/mnt";
        if (size.containsKey(VOLUME) && size.get(VOLUME).equals("0")) {
            return List.of(new Finding(
                    id(),
                    Severity.WARNING,
                    FailsAt.NODE,
                    "The size of the machine, " + machine.vmSize() + ", has no temporary drive.",
                    VOLUME
                            + " is 0. The image was never seen to work with a temporary drive, which nodes keep their"
                            + " tasks on; node agents before 1.11.3 need one.",
                    "az vm resize --size Standard_D2s_v3 --ids " + machine.id(),
                    PREPARE));
        }
        return List.of(new Finding(
                id(),
                Severity.INFO,
                FailsAt.NODE,
                "Whether the system uses the temporary drive as it came cannot be seen from outside.",
                "The node agent expects it at " + drive + ".",
                "look into the machine: " + (drive.equals("D:") ? "Get-Volume -DriveLetter D" : "findmnt /mnt"),
                PREPARE));
    }
}
