package io.batchsh.preflight.vhd;

import io.batchsh.image.Vhd;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;

/** Azure wants fixed VHDs whose disk is a whole number of MiB; a VHD that grows is neither. */
final class WholeMebibytes implements VhdRule {

    @Override
    public String id() {
        return "V3";
    }

    @Override
    public String title() {
        return "The disk is a whole number of MiB";
    }

    @Override
    public List<Finding> check(VhdFacts facts) {
        Vhd vhd = facts.vhd();
        return vhd.aligned()
                ? List.of()
                : List.of(new Finding(
                        id(),
                        Severity.BLOCKER,
                        FailsAt.CREATE,
                        "The disk is not a whole number of MiB.",
                        vhd.length().orElse(0L) + " bytes less the footer of " + Vhd.FOOTER
                                + " are no multiple of 1048576. It may be a VHD that grows; Azure takes fixed ones"
                                + " only.",
                        "qemu-img resize, then qemu-img convert -f raw -o subformat=fixed,force_size -O vpc",
                        "https://learn.microsoft.com/azure/virtual-machines/linux/create-upload-generic"));
    }
}
