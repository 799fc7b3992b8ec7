package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pool to create. */
public final class BatchPoolCreateParameters implements JsonSerializable<BatchPoolCreateParameters> {
    private @Nullable String id;
    private @Nullable String displayName;
    private @Nullable String vmSize;
    private @Nullable VirtualMachineConfiguration virtualMachineConfiguration;
    private @Nullable Duration resizeTimeout;
    private @Nullable Integer targetDedicatedNodes;
    private @Nullable Integer targetLowPriorityNodes;
    private @Nullable Boolean enableAutoScale;
    private @Nullable String autoScaleFormula;
    private @Nullable Duration autoScaleEvaluationInterval;
    private @Nullable Boolean enableInterNodeCommunication;
    private @Nullable NetworkConfiguration networkConfiguration;
    private @Nullable BatchStartTask startTask;
    private @Nullable List<BatchApplicationPackageReference> applicationPackageReferences;
    private @Nullable Integer taskSlotsPerNode;
    private @Nullable BatchTaskSchedulingPolicy taskSchedulingPolicy;
    private @Nullable List<UserAccount> userAccounts;
    private @Nullable List<BatchMetadataItem> metadata;
    private @Nullable List<MountConfiguration> mountConfiguration;
    private @Nullable UpgradePolicy upgradePolicy;

    private BatchPoolCreateParameters() {}

    public BatchPoolCreateParameters(String id, String vmSize) {
        this.id = Objects.requireNonNull(id, "id is null");
        this.vmSize = Objects.requireNonNull(vmSize, "vmSize is null");
    }

    public String getId() {
        return Objects.requireNonNull(id, "the service sent no id");
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public BatchPoolCreateParameters setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
        return this;
    }

    public String getVmSize() {
        return Objects.requireNonNull(vmSize, "the service sent no vmSize");
    }

    public @Nullable VirtualMachineConfiguration getVirtualMachineConfiguration() {
        return virtualMachineConfiguration;
    }

    public BatchPoolCreateParameters setVirtualMachineConfiguration(
            @Nullable VirtualMachineConfiguration virtualMachineConfiguration) {
        this.virtualMachineConfiguration = virtualMachineConfiguration;
        return this;
    }

    /** At least 5 minutes; the service takes 15 minutes where none is given. */
    public @Nullable Duration getResizeTimeout() {
        return resizeTimeout;
    }

    public BatchPoolCreateParameters setResizeTimeout(@Nullable Duration resizeTimeout) {
        this.resizeTimeout = resizeTimeout;
        return this;
    }

    public @Nullable Integer getTargetDedicatedNodes() {
        return targetDedicatedNodes;
    }

    public BatchPoolCreateParameters setTargetDedicatedNodes(@Nullable Integer targetDedicatedNodes) {
        this.targetDedicatedNodes = targetDedicatedNodes;
        return this;
    }

    public @Nullable Integer getTargetLowPriorityNodes() {
        return targetLowPriorityNodes;
    }

    public BatchPoolCreateParameters setTargetLowPriorityNodes(@Nullable Integer targetLowPriorityNodes) {
        this.targetLowPriorityNodes = targetLowPriorityNodes;
        return this;
    }

    public @Nullable Boolean isEnableAutoScale() {
        return enableAutoScale;
    }

    public BatchPoolCreateParameters setEnableAutoScale(@Nullable Boolean enableAutoScale) {
        this.enableAutoScale = enableAutoScale;
        return this;
    }

    public @Nullable String getAutoScaleFormula() {
        return autoScaleFormula;
    }

    public BatchPoolCreateParameters setAutoScaleFormula(@Nullable String autoScaleFormula) {
        this.autoScaleFormula = autoScaleFormula;
        return this;
    }

    /** From 5 minutes to 168 hours; the service takes 15 minutes where none is given. */
    public @Nullable Duration getAutoScaleEvaluationInterval() {
        return autoScaleEvaluationInterval;
    }

    public BatchPoolCreateParameters setAutoScaleEvaluationInterval(@Nullable Duration autoScaleEvaluationInterval) {
        this.autoScaleEvaluationInterval = autoScaleEvaluationInterval;
        return this;
    }

    public @Nullable Boolean isEnableInterNodeCommunication() {
        return enableInterNodeCommunication;
    }

    public BatchPoolCreateParameters setEnableInterNodeCommunication(@Nullable Boolean enableInterNodeCommunication) {
        this.enableInterNodeCommunication = enableInterNodeCommunication;
        return this;
    }

    public @Nullable NetworkConfiguration getNetworkConfiguration() {
        return networkConfiguration;
    }

    public BatchPoolCreateParameters setNetworkConfiguration(@Nullable NetworkConfiguration networkConfiguration) {
        this.networkConfiguration = networkConfiguration;
        return this;
    }

    public @Nullable BatchStartTask getStartTask() {
        return startTask;
    }

    public BatchPoolCreateParameters setStartTask(@Nullable BatchStartTask startTask) {
        this.startTask = startTask;
        return this;
    }

    public @Nullable List<BatchApplicationPackageReference> getApplicationPackageReferences() {
        return applicationPackageReferences;
    }

    public BatchPoolCreateParameters setApplicationPackageReferences(
            @Nullable List<BatchApplicationPackageReference> applicationPackageReferences) {
        this.applicationPackageReferences = applicationPackageReferences;
        return this;
    }

    public @Nullable Integer getTaskSlotsPerNode() {
        return taskSlotsPerNode;
    }

    public BatchPoolCreateParameters setTaskSlotsPerNode(@Nullable Integer taskSlotsPerNode) {
        this.taskSlotsPerNode = taskSlotsPerNode;
        return this;
    }

    public @Nullable BatchTaskSchedulingPolicy getTaskSchedulingPolicy() {
        return taskSchedulingPolicy;
    }

    public BatchPoolCreateParameters setTaskSchedulingPolicy(@Nullable BatchTaskSchedulingPolicy taskSchedulingPolicy) {
        this.taskSchedulingPolicy = taskSchedulingPolicy;
        return this;
    }

    public @Nullable List<UserAccount> getUserAccounts() {
        return userAccounts;
    }

    public BatchPoolCreateParameters setUserAccounts(@Nullable List<UserAccount> userAccounts) {
        this.userAccounts = userAccounts;
        return this;
    }

    public @Nullable List<BatchMetadataItem> getMetadata() {
        return metadata;
    }

    public BatchPoolCreateParameters setMetadata(@Nullable List<BatchMetadataItem> metadata) {
        this.metadata = metadata;
        return this;
    }

    public @Nullable List<MountConfiguration> getMountConfiguration() {
        return mountConfiguration;
    }

    public BatchPoolCreateParameters setMountConfiguration(@Nullable List<MountConfiguration> mountConfiguration) {
        this.mountConfiguration = mountConfiguration;
        return this;
    }

    public @Nullable UpgradePolicy getUpgradePolicy() {
        return upgradePolicy;
    }

    public BatchPoolCreateParameters setUpgradePolicy(@Nullable UpgradePolicy upgradePolicy) {
        this.upgradePolicy = upgradePolicy;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("id", id);
        writer.writeStringField("displayName", displayName);
        writer.writeStringField("vmSize", vmSize);
        writer.writeJsonField("virtualMachineConfiguration", virtualMachineConfiguration);
        writer.writeStringField("resizeTimeout", Json.text(resizeTimeout));
        writer.writeNumberField("targetDedicatedNodes", targetDedicatedNodes);
        writer.writeNumberField("targetLowPriorityNodes", targetLowPriorityNodes);
        writer.writeBooleanField("enableAutoScale", enableAutoScale);
        writer.writeStringField("autoScaleFormula", autoScaleFormula);
        writer.writeStringField("autoScaleEvaluationInterval", Json.text(autoScaleEvaluationInterval));
        writer.writeBooleanField("enableInterNodeCommunication", enableInterNodeCommunication);
        writer.writeJsonField("networkConfiguration", networkConfiguration);
        writer.writeJsonField("startTask", startTask);
        writer.writeArrayField("applicationPackageReferences", applicationPackageReferences, JsonWriter::writeJson);
        writer.writeNumberField("taskSlotsPerNode", taskSlotsPerNode);
        writer.writeJsonField("taskSchedulingPolicy", taskSchedulingPolicy);
        writer.writeArrayField("userAccounts", userAccounts, JsonWriter::writeJson);
        writer.writeArrayField("metadata", metadata, JsonWriter::writeJson);
        writer.writeArrayField("mountConfiguration", mountConfiguration, JsonWriter::writeJson);
        writer.writeJsonField("upgradePolicy", upgradePolicy);
        return writer.writeEndObject();
    }

    public static BatchPoolCreateParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchPoolCreateParameters(), BatchPoolCreateParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "id" -> id = reader.getString();
            case "displayName" -> displayName = reader.getString();
            case "vmSize" -> vmSize = reader.getString();
            case "virtualMachineConfiguration" ->
                virtualMachineConfiguration = VirtualMachineConfiguration.fromJson(reader);
            case "resizeTimeout" -> resizeTimeout = reader.getNullable(Json::readDuration);
            case "targetDedicatedNodes" -> targetDedicatedNodes = reader.getNullable(JsonReader::getInt);
            case "targetLowPriorityNodes" -> targetLowPriorityNodes = reader.getNullable(JsonReader::getInt);
            case "enableAutoScale" -> enableAutoScale = reader.getNullable(JsonReader::getBoolean);
            case "autoScaleFormula" -> autoScaleFormula = reader.getString();
            case "autoScaleEvaluationInterval" -> autoScaleEvaluationInterval = reader.getNullable(Json::readDuration);
            case "enableInterNodeCommunication" ->
                enableInterNodeCommunication = reader.getNullable(JsonReader::getBoolean);
            case "networkConfiguration" -> networkConfiguration = NetworkConfiguration.fromJson(reader);
            case "startTask" -> startTask = BatchStartTask.fromJson(reader);
            case "applicationPackageReferences" ->
                applicationPackageReferences = reader.readArray(BatchApplicationPackageReference::fromJson);
            case "taskSlotsPerNode" -> taskSlotsPerNode = reader.getNullable(JsonReader::getInt);
            case "taskSchedulingPolicy" -> taskSchedulingPolicy = BatchTaskSchedulingPolicy.fromJson(reader);
            case "userAccounts" -> userAccounts = reader.readArray(UserAccount::fromJson);
            case "metadata" -> metadata = reader.readArray(BatchMetadataItem::fromJson);
            case "mountConfiguration" -> mountConfiguration = reader.readArray(MountConfiguration::fromJson);
            case "upgradePolicy" -> upgradePolicy = UpgradePolicy.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
