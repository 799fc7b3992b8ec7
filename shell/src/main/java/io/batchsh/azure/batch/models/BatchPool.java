package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pool as the service describes it. */
public final class BatchPool implements JsonSerializable<BatchPool> {
    private @Nullable String id;
    private @Nullable String displayName;
    private @Nullable String url;
    private @Nullable String eTag;
    private @Nullable OffsetDateTime lastModified;
    private @Nullable OffsetDateTime creationTime;
    private @Nullable BatchPoolState state;
    private @Nullable OffsetDateTime stateTransitionTime;
    private @Nullable AllocationState allocationState;
    private @Nullable OffsetDateTime allocationStateTransitionTime;
    private @Nullable String vmSize;
    private @Nullable VirtualMachineConfiguration virtualMachineConfiguration;
    private @Nullable Duration resizeTimeout;
    private @Nullable List<ResizeError> resizeErrors;
    private int currentDedicatedNodes;
    private int currentLowPriorityNodes;
    private @Nullable Integer targetDedicatedNodes;
    private @Nullable Integer targetLowPriorityNodes;
    private @Nullable Boolean enableAutoScale;
    private @Nullable String autoScaleFormula;
    private @Nullable Duration autoScaleEvaluationInterval;
    private @Nullable AutoScaleRun autoScaleRun;
    private @Nullable Boolean enableInterNodeCommunication;
    private @Nullable NetworkConfiguration networkConfiguration;
    private @Nullable BatchStartTask startTask;
    private @Nullable List<BatchApplicationPackageReference> applicationPackageReferences;
    private @Nullable Integer taskSlotsPerNode;
    private @Nullable BatchTaskSchedulingPolicy taskSchedulingPolicy;
    private @Nullable List<UserAccount> userAccounts;
    private @Nullable List<BatchMetadataItem> metadata;
    private @Nullable List<MountConfiguration> mountConfiguration;
    private @Nullable BatchPoolIdentity identity;
    private @Nullable UpgradePolicy upgradePolicy;

    BatchPool() {}

    public String getId() {
        return Objects.requireNonNull(id, "the service sent no id");
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public @Nullable String getUrl() {
        return url;
    }

    /** The entity tag, for conditional requests. */
    public @Nullable String getETag() {
        return eTag;
    }

    public @Nullable OffsetDateTime getLastModified() {
        return lastModified;
    }

    public @Nullable OffsetDateTime getCreationTime() {
        return creationTime;
    }

    public BatchPoolState getState() {
        return Objects.requireNonNull(state, "the service sent no state");
    }

    public @Nullable OffsetDateTime getStateTransitionTime() {
        return stateTransitionTime;
    }

    public @Nullable AllocationState getAllocationState() {
        return allocationState;
    }

    public @Nullable OffsetDateTime getAllocationStateTransitionTime() {
        return allocationStateTransitionTime;
    }

    public String getVmSize() {
        return Objects.requireNonNull(vmSize, "the service sent no vmSize");
    }

    public @Nullable VirtualMachineConfiguration getVirtualMachineConfiguration() {
        return virtualMachineConfiguration;
    }

    /** At least 5 minutes; the service takes 15 minutes where none is given. */
    public @Nullable Duration getResizeTimeout() {
        return resizeTimeout;
    }

    /** What went wrong in the last resize, until the next one. Present only when steady. */
    public @Nullable List<ResizeError> getResizeErrors() {
        return resizeErrors;
    }

    public int getCurrentDedicatedNodes() {
        return currentDedicatedNodes;
    }

    public int getCurrentLowPriorityNodes() {
        return currentLowPriorityNodes;
    }

    public @Nullable Integer getTargetDedicatedNodes() {
        return targetDedicatedNodes;
    }

    public @Nullable Integer getTargetLowPriorityNodes() {
        return targetLowPriorityNodes;
    }

    public @Nullable Boolean isEnableAutoScale() {
        return enableAutoScale;
    }

    public @Nullable String getAutoScaleFormula() {
        return autoScaleFormula;
    }

    /** From 5 minutes to 168 hours; the service takes 15 minutes where none is given. */
    public @Nullable Duration getAutoScaleEvaluationInterval() {
        return autoScaleEvaluationInterval;
    }

    public @Nullable AutoScaleRun getAutoScaleRun() {
        return autoScaleRun;
    }

    public @Nullable Boolean isEnableInterNodeCommunication() {
        return enableInterNodeCommunication;
    }

    public @Nullable NetworkConfiguration getNetworkConfiguration() {
        return networkConfiguration;
    }

    public @Nullable BatchStartTask getStartTask() {
        return startTask;
    }

    public @Nullable List<BatchApplicationPackageReference> getApplicationPackageReferences() {
        return applicationPackageReferences;
    }

    public @Nullable Integer getTaskSlotsPerNode() {
        return taskSlotsPerNode;
    }

    public @Nullable BatchTaskSchedulingPolicy getTaskSchedulingPolicy() {
        return taskSchedulingPolicy;
    }

    public @Nullable List<UserAccount> getUserAccounts() {
        return userAccounts;
    }

    public @Nullable List<BatchMetadataItem> getMetadata() {
        return metadata;
    }

    public @Nullable List<MountConfiguration> getMountConfiguration() {
        return mountConfiguration;
    }

    public @Nullable BatchPoolIdentity getIdentity() {
        return identity;
    }

    public @Nullable UpgradePolicy getUpgradePolicy() {
        return upgradePolicy;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("id", id);
        writer.writeStringField("displayName", displayName);
        writer.writeStringField("url", url);
        writer.writeStringField("eTag", eTag);
        writer.writeStringField("lastModified", Json.text(lastModified));
        writer.writeStringField("creationTime", Json.text(creationTime));
        writer.writeStringField("state", Json.text(state));
        writer.writeStringField("stateTransitionTime", Json.text(stateTransitionTime));
        writer.writeStringField("allocationState", Json.text(allocationState));
        writer.writeStringField("allocationStateTransitionTime", Json.text(allocationStateTransitionTime));
        writer.writeStringField("vmSize", vmSize);
        writer.writeJsonField("virtualMachineConfiguration", virtualMachineConfiguration);
        writer.writeStringField("resizeTimeout", Json.text(resizeTimeout));
        writer.writeArrayField("resizeErrors", resizeErrors, JsonWriter::writeJson);
        writer.writeIntField("currentDedicatedNodes", currentDedicatedNodes);
        writer.writeIntField("currentLowPriorityNodes", currentLowPriorityNodes);
        writer.writeNumberField("targetDedicatedNodes", targetDedicatedNodes);
        writer.writeNumberField("targetLowPriorityNodes", targetLowPriorityNodes);
        writer.writeBooleanField("enableAutoScale", enableAutoScale);
        writer.writeStringField("autoScaleFormula", autoScaleFormula);
        writer.writeStringField("autoScaleEvaluationInterval", Json.text(autoScaleEvaluationInterval));
        writer.writeJsonField("autoScaleRun", autoScaleRun);
        writer.writeBooleanField("enableInterNodeCommunication", enableInterNodeCommunication);
        writer.writeJsonField("networkConfiguration", networkConfiguration);
        writer.writeJsonField("startTask", startTask);
        writer.writeArrayField("applicationPackageReferences", applicationPackageReferences, JsonWriter::writeJson);
        writer.writeNumberField("taskSlotsPerNode", taskSlotsPerNode);
        writer.writeJsonField("taskSchedulingPolicy", taskSchedulingPolicy);
        writer.writeArrayField("userAccounts", userAccounts, JsonWriter::writeJson);
        writer.writeArrayField("metadata", metadata, JsonWriter::writeJson);
        writer.writeArrayField("mountConfiguration", mountConfiguration, JsonWriter::writeJson);
        writer.writeJsonField("identity", identity);
        writer.writeJsonField("upgradePolicy", upgradePolicy);
        return writer.writeEndObject();
    }

    public static BatchPool fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchPool(), BatchPool::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "id" -> id = reader.getString();
            case "displayName" -> displayName = reader.getString();
            case "url" -> url = reader.getString();
            case "eTag" -> eTag = reader.getString();
            case "lastModified" -> lastModified = reader.getNullable(Json::readTime);
            case "creationTime" -> creationTime = reader.getNullable(Json::readTime);
            case "state" -> state = BatchPoolState.fromString(reader.getString());
            case "stateTransitionTime" -> stateTransitionTime = reader.getNullable(Json::readTime);
            case "allocationState" -> allocationState = AllocationState.fromString(reader.getString());
            case "allocationStateTransitionTime" -> allocationStateTransitionTime = reader.getNullable(Json::readTime);
            case "vmSize" -> vmSize = reader.getString();
            case "virtualMachineConfiguration" ->
                virtualMachineConfiguration = VirtualMachineConfiguration.fromJson(reader);
            case "resizeTimeout" -> resizeTimeout = reader.getNullable(Json::readDuration);
            case "resizeErrors" -> resizeErrors = reader.readArray(ResizeError::fromJson);
            case "currentDedicatedNodes" -> currentDedicatedNodes = reader.getInt();
            case "currentLowPriorityNodes" -> currentLowPriorityNodes = reader.getInt();
            case "targetDedicatedNodes" -> targetDedicatedNodes = reader.getNullable(JsonReader::getInt);
            case "targetLowPriorityNodes" -> targetLowPriorityNodes = reader.getNullable(JsonReader::getInt);
            case "enableAutoScale" -> enableAutoScale = reader.getNullable(JsonReader::getBoolean);
            case "autoScaleFormula" -> autoScaleFormula = reader.getString();
            case "autoScaleEvaluationInterval" -> autoScaleEvaluationInterval = reader.getNullable(Json::readDuration);
            case "autoScaleRun" -> autoScaleRun = AutoScaleRun.fromJson(reader);
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
            case "identity" -> identity = BatchPoolIdentity.fromJson(reader);
            case "upgradePolicy" -> upgradePolicy = UpgradePolicy.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
