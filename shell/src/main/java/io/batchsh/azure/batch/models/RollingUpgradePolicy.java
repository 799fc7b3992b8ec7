package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an upgrade proceeds over the nodes. */
public final class RollingUpgradePolicy implements JsonSerializable<RollingUpgradePolicy> {
    private @Nullable Boolean enableCrossZoneUpgrade;
    private @Nullable Integer maxBatchInstancePercent;
    private @Nullable Integer maxUnhealthyInstancePercent;
    private @Nullable Integer maxUnhealthyUpgradedInstancePercent;
    private @Nullable Duration pauseTimeBetweenBatches;
    private @Nullable Boolean prioritizeUnhealthyInstances;
    private @Nullable Boolean rollbackFailedInstancesOnPolicyBreach;

    public @Nullable Boolean isEnableCrossZoneUpgrade() {
        return enableCrossZoneUpgrade;
    }

    public RollingUpgradePolicy setEnableCrossZoneUpgrade(@Nullable Boolean enableCrossZoneUpgrade) {
        this.enableCrossZoneUpgrade = enableCrossZoneUpgrade;
        return this;
    }

    public @Nullable Integer getMaxBatchInstancePercent() {
        return maxBatchInstancePercent;
    }

    public RollingUpgradePolicy setMaxBatchInstancePercent(@Nullable Integer maxBatchInstancePercent) {
        this.maxBatchInstancePercent = maxBatchInstancePercent;
        return this;
    }

    public @Nullable Integer getMaxUnhealthyInstancePercent() {
        return maxUnhealthyInstancePercent;
    }

    public RollingUpgradePolicy setMaxUnhealthyInstancePercent(@Nullable Integer maxUnhealthyInstancePercent) {
        this.maxUnhealthyInstancePercent = maxUnhealthyInstancePercent;
        return this;
    }

    public @Nullable Integer getMaxUnhealthyUpgradedInstancePercent() {
        return maxUnhealthyUpgradedInstancePercent;
    }

    public RollingUpgradePolicy setMaxUnhealthyUpgradedInstancePercent(
            @Nullable Integer maxUnhealthyUpgradedInstancePercent) {
        this.maxUnhealthyUpgradedInstancePercent = maxUnhealthyUpgradedInstancePercent;
        return this;
    }

    public @Nullable Duration getPauseTimeBetweenBatches() {
        return pauseTimeBetweenBatches;
    }

    public RollingUpgradePolicy setPauseTimeBetweenBatches(@Nullable Duration pauseTimeBetweenBatches) {
        this.pauseTimeBetweenBatches = pauseTimeBetweenBatches;
        return this;
    }

    public @Nullable Boolean isPrioritizeUnhealthyInstances() {
        return prioritizeUnhealthyInstances;
    }

    public RollingUpgradePolicy setPrioritizeUnhealthyInstances(@Nullable Boolean prioritizeUnhealthyInstances) {
        this.prioritizeUnhealthyInstances = prioritizeUnhealthyInstances;
        return this;
    }

    public @Nullable Boolean isRollbackFailedInstancesOnPolicyBreach() {
        return rollbackFailedInstancesOnPolicyBreach;
    }

    public RollingUpgradePolicy setRollbackFailedInstancesOnPolicyBreach(
            @Nullable Boolean rollbackFailedInstancesOnPolicyBreach) {
        this.rollbackFailedInstancesOnPolicyBreach = rollbackFailedInstancesOnPolicyBreach;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeBooleanField("enableCrossZoneUpgrade", enableCrossZoneUpgrade);
        writer.writeNumberField("maxBatchInstancePercent", maxBatchInstancePercent);
        writer.writeNumberField("maxUnhealthyInstancePercent", maxUnhealthyInstancePercent);
        writer.writeNumberField("maxUnhealthyUpgradedInstancePercent", maxUnhealthyUpgradedInstancePercent);
        writer.writeStringField("pauseTimeBetweenBatches", Json.text(pauseTimeBetweenBatches));
        writer.writeBooleanField("prioritizeUnhealthyInstances", prioritizeUnhealthyInstances);
        writer.writeBooleanField("rollbackFailedInstancesOnPolicyBreach", rollbackFailedInstancesOnPolicyBreach);
        return writer.writeEndObject();
    }

    public static RollingUpgradePolicy fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new RollingUpgradePolicy(), RollingUpgradePolicy::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "enableCrossZoneUpgrade" -> enableCrossZoneUpgrade = reader.getNullable(JsonReader::getBoolean);
            case "maxBatchInstancePercent" -> maxBatchInstancePercent = reader.getNullable(JsonReader::getInt);
            case "maxUnhealthyInstancePercent" -> maxUnhealthyInstancePercent = reader.getNullable(JsonReader::getInt);
            case "maxUnhealthyUpgradedInstancePercent" ->
                maxUnhealthyUpgradedInstancePercent = reader.getNullable(JsonReader::getInt);
            case "pauseTimeBetweenBatches" -> pauseTimeBetweenBatches = reader.getNullable(Json::readDuration);
            case "prioritizeUnhealthyInstances" ->
                prioritizeUnhealthyInstances = reader.getNullable(JsonReader::getBoolean);
            case "rollbackFailedInstancesOnPolicyBreach" ->
                rollbackFailedInstancesOnPolicyBreach = reader.getNullable(JsonReader::getBoolean);
            default -> reader.skipChildren();
        }
    }
}
