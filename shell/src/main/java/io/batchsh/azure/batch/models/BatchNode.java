package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A compute node of a pool. */
public final class BatchNode implements JsonSerializable<BatchNode> {
    private @Nullable String id;
    private @Nullable String url;
    private @Nullable BatchNodeState state;
    private @Nullable SchedulingState schedulingState;
    private @Nullable OffsetDateTime stateTransitionTime;
    private @Nullable OffsetDateTime lastBootTime;
    private @Nullable OffsetDateTime allocationTime;
    private @Nullable String ipAddress;
    private @Nullable String ipv6Address;
    private @Nullable String affinityId;
    private @Nullable String vmSize;
    private int totalTasksRun;
    private @Nullable Integer runningTasksCount;
    private @Nullable Integer runningTaskSlotsCount;
    private @Nullable Integer totalTasksSucceeded;
    private @Nullable BatchStartTask startTask;
    private @Nullable BatchStartTaskInfo startTaskInfo;
    private @Nullable List<BatchNodeError> errors;
    private @Nullable Boolean dedicated;
    private @Nullable BatchNodeEndpointConfiguration endpointConfiguration;
    private @Nullable BatchNodeAgentInfo nodeAgentInfo;
    private @Nullable VirtualMachineInfo virtualMachineInfo;

    BatchNode() {}

    public String getId() {
        return Objects.requireNonNull(id, "the service sent no id");
    }

    public @Nullable String getUrl() {
        return url;
    }

    public BatchNodeState getState() {
        return Objects.requireNonNull(state, "the service sent no state");
    }

    public @Nullable SchedulingState getSchedulingState() {
        return schedulingState;
    }

    public @Nullable OffsetDateTime getStateTransitionTime() {
        return stateTransitionTime;
    }

    public @Nullable OffsetDateTime getLastBootTime() {
        return lastBootTime;
    }

    public @Nullable OffsetDateTime getAllocationTime() {
        return allocationTime;
    }

    public @Nullable String getIpAddress() {
        return ipAddress;
    }

    public @Nullable String getIpv6Address() {
        return ipv6Address;
    }

    public @Nullable String getAffinityId() {
        return affinityId;
    }

    public @Nullable String getVmSize() {
        return vmSize;
    }

    public int getTotalTasksRun() {
        return totalTasksRun;
    }

    public @Nullable Integer getRunningTasksCount() {
        return runningTasksCount;
    }

    public @Nullable Integer getRunningTaskSlotsCount() {
        return runningTaskSlotsCount;
    }

    public @Nullable Integer getTotalTasksSucceeded() {
        return totalTasksSucceeded;
    }

    public @Nullable BatchStartTask getStartTask() {
        return startTask;
    }

    public @Nullable BatchStartTaskInfo getStartTaskInfo() {
        return startTaskInfo;
    }

    public @Nullable List<BatchNodeError> getErrors() {
        return errors;
    }

    public @Nullable Boolean isDedicated() {
        return dedicated;
    }

    public @Nullable BatchNodeEndpointConfiguration getEndpointConfiguration() {
        return endpointConfiguration;
    }

    public @Nullable BatchNodeAgentInfo getNodeAgentInfo() {
        return nodeAgentInfo;
    }

    public @Nullable VirtualMachineInfo getVirtualMachineInfo() {
        return virtualMachineInfo;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("id", id);
        writer.writeStringField("url", url);
        writer.writeStringField("state", Json.text(state));
        writer.writeStringField("schedulingState", Json.text(schedulingState));
        writer.writeStringField("stateTransitionTime", Json.text(stateTransitionTime));
        writer.writeStringField("lastBootTime", Json.text(lastBootTime));
        writer.writeStringField("allocationTime", Json.text(allocationTime));
        writer.writeStringField("ipAddress", ipAddress);
        writer.writeStringField("ipv6Address", ipv6Address);
        writer.writeStringField("affinityId", affinityId);
        writer.writeStringField("vmSize", vmSize);
        writer.writeIntField("totalTasksRun", totalTasksRun);
        writer.writeNumberField("runningTasksCount", runningTasksCount);
        writer.writeNumberField("runningTaskSlotsCount", runningTaskSlotsCount);
        writer.writeNumberField("totalTasksSucceeded", totalTasksSucceeded);
        writer.writeJsonField("startTask", startTask);
        writer.writeJsonField("startTaskInfo", startTaskInfo);
        writer.writeArrayField("errors", errors, JsonWriter::writeJson);
        writer.writeBooleanField("isDedicated", dedicated);
        writer.writeJsonField("endpointConfiguration", endpointConfiguration);
        writer.writeJsonField("nodeAgentInfo", nodeAgentInfo);
        writer.writeJsonField("virtualMachineInfo", virtualMachineInfo);
        return writer.writeEndObject();
    }

    public static BatchNode fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNode(), BatchNode::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "id" -> id = reader.getString();
            case "url" -> url = reader.getString();
            case "state" -> state = BatchNodeState.fromString(reader.getString());
            case "schedulingState" -> schedulingState = SchedulingState.fromString(reader.getString());
            case "stateTransitionTime" -> stateTransitionTime = reader.getNullable(Json::readTime);
            case "lastBootTime" -> lastBootTime = reader.getNullable(Json::readTime);
            case "allocationTime" -> allocationTime = reader.getNullable(Json::readTime);
            case "ipAddress" -> ipAddress = reader.getString();
            case "ipv6Address" -> ipv6Address = reader.getString();
            case "affinityId" -> affinityId = reader.getString();
            case "vmSize" -> vmSize = reader.getString();
            case "totalTasksRun" -> totalTasksRun = reader.getInt();
            case "runningTasksCount" -> runningTasksCount = reader.getNullable(JsonReader::getInt);
            case "runningTaskSlotsCount" -> runningTaskSlotsCount = reader.getNullable(JsonReader::getInt);
            case "totalTasksSucceeded" -> totalTasksSucceeded = reader.getNullable(JsonReader::getInt);
            case "startTask" -> startTask = BatchStartTask.fromJson(reader);
            case "startTaskInfo" -> startTaskInfo = BatchStartTaskInfo.fromJson(reader);
            case "errors" -> errors = reader.readArray(BatchNodeError::fromJson);
            case "isDedicated" -> dedicated = reader.getNullable(JsonReader::getBoolean);
            case "endpointConfiguration" -> endpointConfiguration = BatchNodeEndpointConfiguration.fromJson(reader);
            case "nodeAgentInfo" -> nodeAgentInfo = BatchNodeAgentInfo.fromJson(reader);
            case "virtualMachineInfo" -> virtualMachineInfo = VirtualMachineInfo.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
