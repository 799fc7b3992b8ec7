package io.batchsh.recording;

import java.util.Arrays;
import java.util.Locale;

/** What kind of value an input of a recording is; it says how two values compare and how another is taken from a target. */
public enum ValueType {
    SUBSCRIPTION_ID("subscriptionId", "subscription"),
    RESOURCE_GROUP("resourceGroup", "resourceGroup"),
    LOCATION("location", "location"),
    BATCH_ACCOUNT("batchAccountName", "account"),
    GALLERY("galleryName", "gallery"),
    IMAGE_DEFINITION("imageDefinitionName", "definition"),
    IMAGE_VERSION("galleryImageVersionId", "image"),
    STORAGE_ACCOUNT("storageAccountName", "storage"),
    PRINCIPAL_ID("principalId", "principal"),
    SHARED_IMAGE("sharedGalleryImageId", "sharedImage"),
    VIRTUAL_MACHINE("virtualMachineName", "vm"),
    POOL_ID("poolId", "pool"),
    JOB_ID("jobId", "job"),
    NODE_ID("nodeId", "node"),
    VM_SIZE("vmSize", "vmSize"),
    NODE_AGENT_SKU("nodeAgentSkuId", "nodeAgentSkuId"),
    NODES("int", "nodes"),
    TEXT("text", "value");

    private final String word;
    private final String name;

    ValueType(String word, String name) {
        this.word = word;
        this.name = name;
    }

    /** Whether a recording may have a stand-in instead of the value. */
    boolean mayBeAliased() {
        return switch (this) {
            case SUBSCRIPTION_ID, RESOURCE_GROUP, BATCH_ACCOUNT, STORAGE_ACCOUNT, PRINCIPAL_ID -> true;
            default -> false;
        };
    }

    /** How recordings write it. */
    public String word() {
        return word;
    }

    /** What the first input of this type is called. */
    String inputName() {
        return name;
    }

    /** The form in which equal values are equal: names in Azure do not differ by case, ids of jobs and nodes aside. */
    String fold(String value) {
        return switch (this) {
            case TEXT, NODES -> value;
            case LOCATION -> value.replace(" ", "").toLowerCase(Locale.ROOT);
            default -> value.toLowerCase(Locale.ROOT);
        };
    }

    /** The type of a word; a type that this version does not know is text. */
    static ValueType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElse(TEXT);
    }
}
