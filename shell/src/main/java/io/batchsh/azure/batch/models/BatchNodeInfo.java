package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The node that a task runs on. */
public final class BatchNodeInfo implements JsonSerializable<BatchNodeInfo> {
    private @Nullable String affinityId;
    private @Nullable String nodeUrl;
    private @Nullable String poolId;
    private @Nullable String nodeId;
    private @Nullable String taskRootDirectory;
    private @Nullable String taskRootDirectoryUrl;

    private BatchNodeInfo() {}

    public @Nullable String getAffinityId() {
        return affinityId;
    }

    public @Nullable String getNodeUrl() {
        return nodeUrl;
    }

    public @Nullable String getPoolId() {
        return poolId;
    }

    public @Nullable String getNodeId() {
        return nodeId;
    }

    public @Nullable String getTaskRootDirectory() {
        return taskRootDirectory;
    }

    public @Nullable String getTaskRootDirectoryUrl() {
        return taskRootDirectoryUrl;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("affinityId", affinityId);
        writer.writeStringField("nodeUrl", nodeUrl);
        writer.writeStringField("poolId", poolId);
        writer.writeStringField("nodeId", nodeId);
        writer.writeStringField("taskRootDirectory", taskRootDirectory);
        writer.writeStringField("taskRootDirectoryUrl", taskRootDirectoryUrl);
        return writer.writeEndObject();
    }

    public static BatchNodeInfo fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeInfo(), BatchNodeInfo::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "affinityId" -> affinityId = reader.getString();
            case "nodeUrl" -> nodeUrl = reader.getString();
            case "poolId" -> poolId = reader.getString();
            case "nodeId" -> nodeId = reader.getString();
            case "taskRootDirectory" -> taskRootDirectory = reader.getString();
            case "taskRootDirectoryUrl" -> taskRootDirectoryUrl = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
