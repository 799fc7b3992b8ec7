package io.batchsh.preflight;

import java.util.List;

/** What must hold for a pool to work and no client can see. Told once, never as a finding. */
final class Advisories {

    private Advisories() {}

    static List<RuleDescription> all() {
        return List.of(
                RuleDescription.info("A2", "Scripts that use az sign in with Microsoft Entra ID too", FailsAt.CREATE)
                        .otherwise(
                                "az batch signs in with a shared key unless told otherwise, and pools of gallery images"
                                        + " are refused; az then also says that the Batch account was not found.")
                        .remedy("az batch account login --resource-group GROUP --name ACCOUNT")
                        .source(Sources.SHARED_KEY)
                        .advisory(),
                RuleDescription.warning("I20", "No VM extensions were installed in the image's source", FailsAt.NODE)
                        .otherwise("Extensions of the source come along half and may keep nodes from starting.")
                        .remedy("vm check NAME, before the machine is captured")
                        .source(Sources.GALLERY_POOLS)
                        .advisory(),
                RuleDescription.info("Q17", "Work on low-priority nodes bears their loss", FailsAt.NODE)
                        .otherwise(
                                "Since March 2026 low-priority nodes are Spot nodes: the price varies, there is no highest"
                                        + " price to name, and Azure takes a node whenever it needs it. Their tasks are queued"
                                        + " again.")
                        .remedy("pool create --target-dedicated-nodes N, for work that must not be interrupted")
                        .source("https://github.com/Azure/Batch/issues/196")
                        .advisory(),
                RuleDescription.info("A10", "Other tools ask the service with a version it still takes", FailsAt.CREATE)
                        .otherwise(
                                "Versions of the Batch API before 2025-06-01 are being retired; batchsh uses that one, older"
                                        + " tools and scripts may not.")
                        .remedy("az version, and the release notes of what else makes pools")
                        .source(Sources.RETIRING_SIZES)
                        .advisory());
    }
}
