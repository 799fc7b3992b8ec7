package io.batchsh.preflight.machine;

import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.Finding;
import java.util.List;

/** One thing that must hold for a machine to become a good image. Without state. */
interface Guideline {

    /** The page that tells how to prepare a machine for a Batch image. */
    String PREPARE = "https://learn.microsoft.com/azure/batch/batch-sig-images#prepare-a-custom-image";

    /** The id, such as {@code M2}. */
    String id();

    /** What holds when the guideline is followed, in one sentence. */
    String title();

    /**
     * Looks whether it is followed.
     *
     * @return what is wrong; empty when nothing is
     * @throws io.batchsh.azure.AzureException when a fact it needs could not be read
     */
    List<Finding> check(VirtualMachine machine, MachineFacts facts);
}
