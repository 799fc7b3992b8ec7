package io.batchsh.preflight.vhd;

import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;

/** No pool can be created from the VHD itself any more. */
final class GalleryOnly implements VhdRule {

    @Override
    public String id() {
        return "V6";
    }

    @Override
    public String title() {
        return "Pools are created from galleries only";
    }

    @Override
    public List<Finding> check(VhdFacts facts) {
        return List.of(new Finding(
                id(),
                Severity.INFO,
                FailsAt.CREATE,
                "No pool can be created from a VHD itself since 31 March 2026; from a gallery image made of it, one"
                        + " can.",
                "A VHD says neither its operating system nor its generation, and Azure does not look whether it was"
                        + " generalized: say the first two, and see to the third.",
                "vhd import " + facts.vhd().uri()
                        + " --gallery GALLERY --definition NAME --version 1.0.0 --os-type Linux --hyper-v-generation"
                        + " V1",
                RETIREMENT));
    }
}
