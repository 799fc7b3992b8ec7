package io.batchsh.command;

import io.batchsh.command.PoolParts.Part;

import static io.batchsh.command.PoolValues.duration;
import static io.batchsh.command.PoolValues.flag;
import static io.batchsh.command.PoolValues.formula;
import static io.batchsh.command.PoolValues.manyOf;
import static io.batchsh.command.PoolValues.number;
import static io.batchsh.command.PoolValues.oneOf;
import static io.batchsh.command.PoolValues.text;

/** The options that say what a pool's machines are and how many. */
final class PoolMachineOptions {

    static final String MACHINE = "virtualMachineConfiguration";

    private static final String[] DISK_TYPES = {"standard_lrs", "premium_lrs", "standardssd_lrs"};
    private static final String[] CACHING = {"none", "readonly", "readwrite"};
    private static final String[] ENCRYPTION = {"DiskWithVMGuestState", "NonPersistedTPM", "VMGuestStateOnly"};

    private static final PoolParts DATA_DISK = PoolParts.of(
            Part.number("lun", "lun").asRequired(),
            Part.number("size-gb", "diskSizeGB").asRequired(),
            Part.of("caching", oneOf(CACHING), "caching"),
            Part.of("storage-account-type", oneOf(DISK_TYPES), "managedDisk", "storageAccountType"),
            Part.text("disk-encryption-set", "managedDisk", "diskEncryptionSet", "id"),
            Part.of(
                    "security-encryption-type",
                    oneOf(ENCRYPTION),
                    "managedDisk",
                    "securityProfile",
                    "securityEncryptionType"),
            Part.of("older-storage-account-type", oneOf(DISK_TYPES), "storageAccountType"));

    private static final PoolParts ENDPOINT = PoolParts.of(
            Part.of("mode", oneOf("Audit", "Enforce"), "mode"),
            Part.text("profile", "inVMAccessControlProfileReferenceId"));

    private PoolMachineOptions() {}

    static final PoolSection POOL = PoolSection.of(
            "Pool",
            PoolOption.of(
                    "--id",
                    "<new-pool>",
                    "The pool's id: up to 64 letters, digits, hyphens and underscores.",
                    text(),
                    "id"),
            PoolOption.of("--display-name", "<text>", "A name for people.", text(), "displayName"),
            PoolOption.of(
                    "--image",
                    "<image-version>",
                    "The gallery image: GALLERY/DEFINITION[/VERSION], or its resource id; or the id of a shared or"
                            + " community gallery image, or PUBLISHER:OFFER:SKU[:VERSION] of the marketplace.",
                    new PoolImageValue(),
                    MACHINE,
                    "imageReference"),
            PoolOption.of("--vm-size", "<vm-size>", "The virtual machine size.", text(), "vmSize"),
            PoolOption.of(
                    "--node-agent-sku-id",
                    "<node-agent-sku>",
                    "The node agent that goes with the image's operating system.",
                    text(),
                    MACHINE,
                    "nodeAgentSKUId"),
            PoolOption.of(
                    "--metadata",
                    "<name=value>",
                    "A name and value of your own.",
                    manyOf(PoolValues.pair("name", "value")),
                    "metadata"));

    static final PoolSection SCALE = PoolSection.of(
            "Nodes",
            PoolOption.of("--target-dedicated-nodes", "<count>", "Dedicated nodes.", number(), "targetDedicatedNodes")
                    .or("--nodes"),
            PoolOption.of("--target-low-priority-nodes", "<count>", "Spot nodes.", number(), "targetLowPriorityNodes")
                    .standard(0),
            PoolOption.of(
                            "--resize-timeout",
                            "<duration>",
                            "How long the allocation may take, such as PT30M or 30m; the service takes 15 minutes.",
                            duration(),
                            "resizeTimeout")
                    .standard("PT15M"),
            PoolOption.of(
                            "--auto-scale-formula",
                            "<formula>",
                            "Let a formula decide the number of nodes: its text, or @FILE.",
                            formula(),
                            "autoScaleFormula")
                    .implying(true, "enableAutoScale"),
            PoolOption.of(
                    "--auto-scale-evaluation-interval",
                    "<duration>",
                    "How often the formula is evaluated; the service takes 15 minutes.",
                    duration(),
                    "autoScaleEvaluationInterval"),
            PoolOption.of(
                            "--enable-inter-node-communication",
                            "<true|false>",
                            "Let the nodes talk to each other.",
                            flag(),
                            "enableInterNodeCommunication")
                    .standard(false),
            PoolOption.of(
                            "--task-slots-per-node",
                            "<count>",
                            "Tasks at a time on one node.",
                            number(),
                            "taskSlotsPerNode")
                    .standard(1),
            PoolOption.of(
                            "--node-fill-type",
                            "<type>",
                            "Spread tasks over the nodes, or fill one before the next.",
                            oneOf("spread", "pack"),
                            "taskSchedulingPolicy",
                            "nodeFillType")
                    .standard("spread"),
            PoolOption.of(
                            "--job-default-order",
                            "<order>",
                            "Which of jobs with equal priority comes first.",
                            oneOf("none", "creationtime"),
                            "taskSchedulingPolicy",
                            "jobDefaultOrder")
                    .implying("spread", "taskSchedulingPolicy", "nodeFillType")
                    .standard("none"),
            PoolOption.of(
                            "--policy",
                            "<policy>",
                            "Place the nodes in the region or over its availability zones.",
                            oneOf("regional", "zonal"),
                            MACHINE,
                            "nodePlacementConfiguration",
                            "policy")
                    .or("--node-placement")
                    .standard("regional"));

    static final PoolSection SECURITY = PoolSection.of(
            "Security of the machines",
            PoolOption.of(
                    "--security-type",
                    "<type>",
                    "Trusted launch or confidential machines, where the image and the size allow it.",
                    oneOf("trustedLaunch", "confidentialVM"),
                    MACHINE,
                    "securityProfile",
                    "securityType"),
            PoolOption.of(
                    "--enable-secure-boot",
                    "<true|false>",
                    "Boot signed software only; needs --security-type.",
                    flag(),
                    MACHINE,
                    "securityProfile",
                    "uefiSettings",
                    "secureBootEnabled"),
            PoolOption.of(
                    "--enable-vtpm",
                    "<true|false>",
                    "Give each machine a virtual TPM; needs --security-type.",
                    flag(),
                    MACHINE,
                    "securityProfile",
                    "uefiSettings",
                    "vTpmEnabled"),
            PoolOption.of(
                    "--encryption-at-host",
                    "<true|false>",
                    "Encrypt all disks on the host.",
                    flag(),
                    MACHINE,
                    "securityProfile",
                    "encryptionAtHost"),
            PoolOption.of(
                    "--proxy-agent",
                    "<true|false>",
                    "Guard the metadata endpoints of the host.",
                    flag(),
                    MACHINE,
                    "securityProfile",
                    "proxyAgentSettings",
                    "enabled"),
            PoolOption.of(
                    "--proxy-agent-imds",
                    "<name=value,...>",
                    "How the metadata service is guarded: " + ENDPOINT.help() + ".",
                    ENDPOINT,
                    MACHINE,
                    "securityProfile",
                    "proxyAgentSettings",
                    "imds"),
            PoolOption.of(
                    "--proxy-agent-wire-server",
                    "<name=value,...>",
                    "The same for the wire server.",
                    ENDPOINT,
                    MACHINE,
                    "securityProfile",
                    "proxyAgentSettings",
                    "wireServer"));

    static final PoolSection DISKS = PoolSection.of(
            "Disks",
            PoolOption.of(
                    "--os-disk-caching",
                    "<caching>",
                    "Caching of the OS disk.",
                    oneOf(CACHING),
                    MACHINE,
                    "osDisk",
                    "caching"),
            PoolOption.of(
                    "--os-disk-size", "<gb>", "Size of the OS disk in GB.", number(), MACHINE, "osDisk", "diskSizeGB"),
            PoolOption.of(
                    "--storage-account-type",
                    "<type>",
                    "Kind of storage of the OS disk.",
                    oneOf(DISK_TYPES),
                    MACHINE,
                    "osDisk",
                    "managedDisk",
                    "storageAccountType"),
            PoolOption.of(
                            "--placement",
                            "<placement>",
                            "An ephemeral OS disk on the machine's cache; not with Spot nodes.",
                            oneOf("cachedisk"),
                            MACHINE,
                            "osDisk",
                            "ephemeralOSDiskSettings",
                            "placement")
                    .or("--ephemeral-os-disk"),
            PoolOption.of(
                    "--os-disk-write-accelerator",
                    "<true|false>",
                    "Accelerate writes to the OS disk.",
                    flag(),
                    MACHINE,
                    "osDisk",
                    "writeAcceleratorEnabled"),
            PoolOption.of(
                    "--security-encryption-type",
                    "<type>",
                    "What of a confidential machine's OS disk is encrypted.",
                    oneOf(ENCRYPTION),
                    MACHINE,
                    "osDisk",
                    "managedDisk",
                    "securityProfile",
                    "securityEncryptionType"),
            PoolOption.of(
                    "--os-disk-encryption-set",
                    "<resource-id>",
                    "The disk encryption set of the OS disk.",
                    text(),
                    MACHINE,
                    "osDisk",
                    "managedDisk",
                    "diskEncryptionSet",
                    "id"),
            PoolOption.of(
                    "--data-disks",
                    "<name=value,...>",
                    "An empty data disk: " + DATA_DISK.help() + ".",
                    manyOf(DATA_DISK),
                    MACHINE,
                    "dataDisks"),
            PoolOption.of(
                    "--disk-encryption-targets",
                    "<target>",
                    "The disks that Batch encrypts.",
                    manyOf(oneOf("OsDisk", "TemporaryDisk")),
                    MACHINE,
                    "diskEncryptionConfiguration",
                    "targets"),
            PoolOption.of(
                    "--disk-encryption-key-url",
                    "<url>",
                    "The key of your own to encrypt with.",
                    text(),
                    MACHINE,
                    "diskEncryptionConfiguration",
                    "customerManagedKey",
                    "keyUrl"),
            PoolOption.of(
                    "--disk-encryption-key-identity",
                    "<resource-id>",
                    "The managed identity that reads the key.",
                    text(),
                    MACHINE,
                    "diskEncryptionConfiguration",
                    "customerManagedKey",
                    "identityReference",
                    "resourceId"),
            PoolOption.of(
                    "--disk-encryption-key-rotation",
                    "<true|false>",
                    "Follow the key to its latest version.",
                    flag(),
                    MACHINE,
                    "diskEncryptionConfiguration",
                    "customerManagedKey",
                    "rotationToLatestKeyVersionEnabled"));
}
