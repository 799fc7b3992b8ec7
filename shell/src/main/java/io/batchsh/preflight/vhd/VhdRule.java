package io.batchsh.preflight.vhd;

import io.batchsh.preflight.Finding;
import java.util.List;

/** One thing that must hold for a VHD to be imported. Without state. */
interface VhdRule {

    String UPLOAD = "https://learn.microsoft.com/azure/virtual-machines/image-version";
    String RETIREMENT =
            "https://learn.microsoft.com/azure/batch/batch-custom-image-pools-to-azure-compute-gallery-migration-guide";

    /** The id, such as {@code V2}. */
    String id();

    /** What holds when the rule is content, in one sentence. */
    String title();

    /** Looks whether it holds; empty when nothing is wrong. */
    List<Finding> check(VhdFacts facts);
}
