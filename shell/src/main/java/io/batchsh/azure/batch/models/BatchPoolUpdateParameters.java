package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change on a pool. Most properties can change only while the pool has no nodes. */
public final class BatchPoolUpdateParameters implements JsonSerializable<BatchPoolUpdateParameters> {
    private @Nullable String displayName;
    private @Nullable String vmSize;
    private @Nullable Boolean enableInterNodeCommunication;
    private @Nullable BatchStartTask startTask;
    private @Nullable List<BatchApplicationPackageReference> applicationPackageReferences;
    private @Nullable List<BatchMetadataItem> metadata;
    private @Nullable VirtualMachineConfiguration virtualMachineConfiguration;
    private @Nullable Integer taskSlotsPerNode;
    private @Nullable BatchTaskSchedulingPolicy taskSchedulingPolicy;
    private @Nullable NetworkConfiguration networkConfiguration;
    private @Nullable List<UserAccount> userAccounts;
    private @Nullable List<MountConfiguration> mountConfiguration;
    private @Nullable UpgradePolicy upgradePolicy;

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public BatchPoolUpdateParameters setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
        return this;
    }

    public @Nullable String getVmSize() {
        return vmSize;
    }

    public BatchPoolUpdateParameters setVmSize(@Nullable String vmSize) {
        this.vmSize = vmSize;
        return this;
    }

    public @Nullable Boolean isEnableInterNodeCommunication() {
        return enableInterNodeCommunication;
    }

    public BatchPoolUpdateParameters setEnableInterNodeCommunication(@Nullable Boolean enableInterNodeCommunication) {
        this.enableInterNodeCommunication = enableInterNodeCommunication;
        return this;
    }

    public @Nullable BatchStartTask getStartTask() {
        return startTask;
    }

    public BatchPoolUpdateParameters setStartTask(@Nullable BatchStartTask startTask) {
        this.startTask = startTask;
        return this;
    }

    public @Nullable List<BatchApplicationPackageReference> getApplicationPackageReferences() {
        return applicationPackageReferences;
    }

    public BatchPoolUpdateParameters setApplicationPackageReferences(
            @Nullable List<BatchApplicationPackageReference> applicationPackageReferences) {
        this.applicationPackageReferences = applicationPackageReferences;
        return this;
    }

    public @Nullable List<BatchMetadataItem> getMetadata() {
        return metadata;
    }

    public BatchPoolUpdateParameters setMetadata(@Nullable List<BatchMetadataItem> metadata) {
        this.metadata = metadata;
        return this;
    }

    public @Nullable VirtualMachineConfiguration getVirtualMachineConfiguration() {
        return virtualMachineConfiguration;
    }

    public BatchPoolUpdateParameters setVirtualMachineConfiguration(
            @Nullable VirtualMachineConfiguration virtualMachineConfiguration) {
        this.virtualMachineConfiguration = virtualMachineConfiguration;
        return this;
    }

    public @Nullable Integer getTaskSlotsPerNode() {
        return taskSlotsPerNode;
    }

    public BatchPoolUpdateParameters setTaskSlotsPerNode(@Nullable Integer taskSlotsPerNode) {
        this.taskSlotsPerNode = taskSlotsPerNode;
        return this;
    }

    public @Nullable BatchTaskSchedulingPolicy getTaskSchedulingPolicy() {
        return taskSchedulingPolicy;
    }

    public BatchPoolUpdateParameters setTaskSchedulingPolicy(@Nullable BatchTaskSchedulingPolicy taskSchedulingPolicy) {
        this.taskSchedulingPolicy = taskSchedulingPolicy;
        return this;
    }

    public @Nullable NetworkConfiguration getNetworkConfiguration() {
        return networkConfiguration;
    }

    public BatchPoolUpdateParameters setNetworkConfiguration(@Nullable NetworkConfiguration networkConfiguration) {
        this.networkConfiguration = networkConfiguration;
        return this;
    }

    public @Nullable List<UserAccount> getUserAccounts() {
        return userAccounts;
    }

    public BatchPoolUpdateParameters setUserAccounts(@Nullable List<UserAccount> userAccounts) {
        this.userAccounts = userAccounts;
        return this;
    }

    public @Nullable List<MountConfiguration> getMountConfiguration() {
        return mountConfiguration;
    }

    public BatchPoolUpdateParameters setMountConfiguration(@Nullable List<MountConfiguration> mountConfiguration) {
        this.mountConfiguration = mountConfiguration;
        return this;
    }

    public @Nullable UpgradePolicy getUpgradePolicy() {
        return upgradePolicy;
    }

    public BatchPoolUpdateParameters setUpgradePolicy(@Nullable UpgradePolicy upgradePolicy) {
        this.upgradePolicy = upgradePolicy;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("displayName", displayName);
        writer.writeStringField("vmSize", vmSize);
        writer.writeBooleanField("enableInterNodeCommunication", enableInterNodeCommunication);
        writer.writeJsonField("startTask", startTask);
        writer.writeArrayField("applicationPackageReferences", applicationPackageReferences, JsonWriter::writeJson);
        writer.writeArrayField("metadata", metadata, JsonWriter::writeJson);
        writer.writeJsonField("virtualMachineConfiguration", virtualMachineConfiguration);
        writer.writeNumberField("taskSlotsPerNode", taskSlotsPerNode);
        writer.writeJsonField("taskSchedulingPolicy", taskSchedulingPolicy);
        writer.writeJsonField("networkConfiguration", networkConfiguration);
        writer.writeArrayField("userAccounts", userAccounts, JsonWriter::writeJson);
        writer.writeArrayField("mountConfiguration", mountConfiguration, JsonWriter::writeJson);
        writer.writeJsonField("upgradePolicy", upgradePolicy);
        return writer.writeEndObject();
    }

    public static BatchPoolUpdateParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchPoolUpdateParameters(), BatchPoolUpdateParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "displayName" -> displayName = reader.getString();
            case "vmSize" -> vmSize = reader.getString();
            case "enableInterNodeCommunication" ->
                enableInterNodeCommunication = reader.getNullable(JsonReader::getBoolean);
            case "startTask" -> startTask = BatchStartTask.fromJson(reader);
            case "applicationPackageReferences" ->
                applicationPackageReferences = reader.readArray(BatchApplicationPackageReference::fromJson);
            case "metadata" -> metadata = reader.readArray(BatchMetadataItem::fromJson);
            case "virtualMachineConfiguration" ->
                virtualMachineConfiguration = VirtualMachineConfiguration.fromJson(reader);
            case "taskSlotsPerNode" -> taskSlotsPerNode = reader.getNullable(JsonReader::getInt);
            case "taskSchedulingPolicy" -> taskSchedulingPolicy = BatchTaskSchedulingPolicy.fromJson(reader);
            case "networkConfiguration" -> networkConfiguration = NetworkConfiguration.fromJson(reader);
            case "userAccounts" -> userAccounts = reader.readArray(UserAccount::fromJson);
            case "mountConfiguration" -> mountConfiguration = reader.readArray(MountConfiguration::fromJson);
            case "upgradePolicy" -> upgradePolicy = UpgradePolicy.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
