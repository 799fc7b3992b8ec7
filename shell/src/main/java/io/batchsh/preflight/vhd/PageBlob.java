package io.batchsh.preflight.vhd;

import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;
import java.util.Locale;

/** Disks are made of page blobs whose name ends with {@code .vhd}, and of no other. */
final class PageBlob implements VhdRule {

    private static final String WANTED = "PageBlob";

    @Override
    public String id() {
        return "V2";
    }

    @Override
    public String title() {
        return "The blob is a page blob whose name ends with .vhd";
    }

    @Override
    public List<Finding> check(VhdFacts facts) {
        String type = facts.vhd().blobType();
        if (!type.isEmpty() && !type.equals(WANTED)) {
            return List.of(blocker(
                    "The blob is not a page blob.",
                    "Its type is " + type + ".",
                    "az storage blob upload --type page --file FILE --account-name "
                            + facts.vhd().account().name() + " --container-name "
                            + facts.vhd().container() + " --name " + facts.vhd().blob() + " --overwrite"));
        }
        boolean named = facts.vhd().blob().toLowerCase(Locale.ROOT).endsWith(".vhd");
        return named
                ? List.of()
                : List.of(blocker(
                        "The name of the blob does not end with .vhd.",
                        "Azure takes " + facts.vhd().blob()
                                + " for no disk, whatever is in it. VHDX is not taken either.",
                        "az storage blob copy start --source-uri "
                                + facts.vhd().uri() + " --account-name "
                                + facts.vhd().account().name() + " --destination-container "
                                + facts.vhd().container() + " --destination-blob NAME.vhd"));
    }

    private Finding blocker(String title, String evidence, String remedy) {
        return new Finding(id(), Severity.BLOCKER, FailsAt.CREATE, title, evidence, remedy, UPLOAD);
    }
}
