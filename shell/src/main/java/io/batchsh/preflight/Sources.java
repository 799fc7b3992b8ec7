package io.batchsh.preflight;

/** The pages that document the rules. */
final class Sources {

    static final String GALLERY_POOLS = "https://learn.microsoft.com/azure/batch/batch-sig-images";
    static final String IMAGE_RETIREMENT =
            "https://learn.microsoft.com/azure/batch/batch-custom-image-pools-to-azure-compute-gallery-migration-guide";
    static final String GALLERY = "https://learn.microsoft.com/azure/virtual-machines/azure-compute-gallery";
    static final String CREATE_POOL = "https://learn.microsoft.com/rest/api/batchservice/pools/create-pool";
    static final String POOL_ERRORS = "https://learn.microsoft.com/azure/batch/batch-pool-node-error-checking";
    static final String QUOTAS = "https://learn.microsoft.com/azure/batch/batch-quota-limit";
    static final String UNUSABLE_NODES =
            "https://learn.microsoft.com/troubleshoot/azure/hpc/batch/azure-batch-node-unusable-state";
    static final String SIZES = "https://learn.microsoft.com/azure/batch/batch-pool-vm-sizes";
    static final String SUPPORTED_IMAGES =
            "https://learn.microsoft.com/rest/api/batchservice/pools/list-supported-images";
    static final String AUTOSCALE = "https://learn.microsoft.com/azure/batch/batch-automatic-scaling";
    static final String PARALLEL_TASKS = "https://learn.microsoft.com/azure/batch/batch-parallel-node-tasks";
    static final String TRUSTED_LAUNCH = "https://learn.microsoft.com/azure/virtual-machines/trusted-launch";
    static final String SPOT = "https://learn.microsoft.com/azure/batch/batch-spot-vms";
    static final String SHARED_KEY = "https://github.com/MicrosoftDocs/azure-docs/issues/51092";

    static final String BATCH_ROLES = "https://learn.microsoft.com/azure/batch/batch-role-based-access-control";
    static final String USER_SUBSCRIPTION =
            "https://learn.microsoft.com/azure/batch/batch-account-create-portal#configure-user-subscription-mode";
    static final String CONFIDENTIAL =
            "https://learn.microsoft.com/azure/confidential-computing/confidential-vm-overview";
    static final String CONTAINERS = "https://learn.microsoft.com/azure/batch/batch-docker-container-workloads";
    static final String NODE_AGENT_CHANGES =
            "https://github.com/Azure/Batch/blob/master/changelogs/nodeagent/CHANGELOG.md";
    static final String MANAGED_IMAGE_POOLS = "https://learn.microsoft.com/azure/batch/batch-custom-images";
    static final String VIRTUAL_NETWORKS = "https://learn.microsoft.com/azure/batch/batch-virtual-network";
    static final String SIMPLIFIED_COMMUNICATION =
            "https://learn.microsoft.com/azure/batch/simplified-compute-node-communication";
    static final String NO_PUBLIC_IP =
            "https://learn.microsoft.com/azure/batch/simplified-node-communication-pool-no-public-ip";
    static final String OWN_PUBLIC_IP = "https://learn.microsoft.com/azure/batch/create-pool-public-ip";
    static final String ZONES = "https://learn.microsoft.com/azure/batch/create-pool-availability-zones";
    static final String EPHEMERAL = "https://learn.microsoft.com/azure/batch/create-pool-ephemeral-os-disk";
    static final String RETIRING_SIZES = "https://github.com/Azure/Batch/issues/140";

    static final String MARKETPLACE_TERMS = "https://learn.microsoft.com/cli/azure/vm/image/terms";

    private Sources() {}
}
