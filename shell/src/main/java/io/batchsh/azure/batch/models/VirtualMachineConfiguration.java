package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The image of the nodes and the node agent that goes with it. */
public final class VirtualMachineConfiguration implements JsonSerializable<VirtualMachineConfiguration> {
    private @Nullable BatchVmImageReference imageReference;
    private @Nullable String nodeAgentSkuId;
    private @Nullable WindowsConfiguration windowsConfiguration;
    private @Nullable List<DataDisk> dataDisks;
    private @Nullable String licenseType;
    private @Nullable BatchContainerConfiguration containerConfiguration;
    private @Nullable DiskEncryptionConfiguration diskEncryptionConfiguration;
    private @Nullable BatchNodePlacementConfiguration nodePlacementConfiguration;
    private @Nullable List<VMExtension> extensions;
    private @Nullable BatchOsDisk osDisk;
    private @Nullable SecurityProfile securityProfile;
    private @Nullable ServiceArtifactReference serviceArtifactReference;

    private VirtualMachineConfiguration() {}

    public VirtualMachineConfiguration(BatchVmImageReference imageReference, String nodeAgentSkuId) {
        this.imageReference = Objects.requireNonNull(imageReference, "imageReference is null");
        this.nodeAgentSkuId = Objects.requireNonNull(nodeAgentSkuId, "nodeAgentSkuId is null");
    }

    public BatchVmImageReference getImageReference() {
        return Objects.requireNonNull(imageReference, "the service sent no imageReference");
    }

    public String getNodeAgentSkuId() {
        return Objects.requireNonNull(nodeAgentSkuId, "the service sent no nodeAgentSKUId");
    }

    public @Nullable WindowsConfiguration getWindowsConfiguration() {
        return windowsConfiguration;
    }

    public VirtualMachineConfiguration setWindowsConfiguration(@Nullable WindowsConfiguration windowsConfiguration) {
        this.windowsConfiguration = windowsConfiguration;
        return this;
    }

    public @Nullable List<DataDisk> getDataDisks() {
        return dataDisks;
    }

    public VirtualMachineConfiguration setDataDisks(@Nullable List<DataDisk> dataDisks) {
        this.dataDisks = dataDisks;
        return this;
    }

    public @Nullable String getLicenseType() {
        return licenseType;
    }

    public VirtualMachineConfiguration setLicenseType(@Nullable String licenseType) {
        this.licenseType = licenseType;
        return this;
    }

    public @Nullable BatchContainerConfiguration getContainerConfiguration() {
        return containerConfiguration;
    }

    public VirtualMachineConfiguration setContainerConfiguration(
            @Nullable BatchContainerConfiguration containerConfiguration) {
        this.containerConfiguration = containerConfiguration;
        return this;
    }

    public @Nullable DiskEncryptionConfiguration getDiskEncryptionConfiguration() {
        return diskEncryptionConfiguration;
    }

    public VirtualMachineConfiguration setDiskEncryptionConfiguration(
            @Nullable DiskEncryptionConfiguration diskEncryptionConfiguration) {
        this.diskEncryptionConfiguration = diskEncryptionConfiguration;
        return this;
    }

    public @Nullable BatchNodePlacementConfiguration getNodePlacementConfiguration() {
        return nodePlacementConfiguration;
    }

    public VirtualMachineConfiguration setNodePlacementConfiguration(
            @Nullable BatchNodePlacementConfiguration nodePlacementConfiguration) {
        this.nodePlacementConfiguration = nodePlacementConfiguration;
        return this;
    }

    public @Nullable List<VMExtension> getExtensions() {
        return extensions;
    }

    public VirtualMachineConfiguration setExtensions(@Nullable List<VMExtension> extensions) {
        this.extensions = extensions;
        return this;
    }

    public @Nullable BatchOsDisk getOsDisk() {
        return osDisk;
    }

    public VirtualMachineConfiguration setOsDisk(@Nullable BatchOsDisk osDisk) {
        this.osDisk = osDisk;
        return this;
    }

    public @Nullable SecurityProfile getSecurityProfile() {
        return securityProfile;
    }

    public VirtualMachineConfiguration setSecurityProfile(@Nullable SecurityProfile securityProfile) {
        this.securityProfile = securityProfile;
        return this;
    }

    public @Nullable ServiceArtifactReference getServiceArtifactReference() {
        return serviceArtifactReference;
    }

    public VirtualMachineConfiguration setServiceArtifactReference(
            @Nullable ServiceArtifactReference serviceArtifactReference) {
        this.serviceArtifactReference = serviceArtifactReference;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeJsonField("imageReference", imageReference);
        writer.writeStringField("nodeAgentSKUId", nodeAgentSkuId);
        writer.writeJsonField("windowsConfiguration", windowsConfiguration);
        writer.writeArrayField("dataDisks", dataDisks, JsonWriter::writeJson);
        writer.writeStringField("licenseType", licenseType);
        writer.writeJsonField("containerConfiguration", containerConfiguration);
        writer.writeJsonField("diskEncryptionConfiguration", diskEncryptionConfiguration);
        writer.writeJsonField("nodePlacementConfiguration", nodePlacementConfiguration);
        writer.writeArrayField("extensions", extensions, JsonWriter::writeJson);
        writer.writeJsonField("osDisk", osDisk);
        writer.writeJsonField("securityProfile", securityProfile);
        writer.writeJsonField("serviceArtifactReference", serviceArtifactReference);
        return writer.writeEndObject();
    }

    public static VirtualMachineConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new VirtualMachineConfiguration(), VirtualMachineConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "imageReference" -> imageReference = BatchVmImageReference.fromJson(reader);
            case "nodeAgentSKUId" -> nodeAgentSkuId = reader.getString();
            case "windowsConfiguration" -> windowsConfiguration = WindowsConfiguration.fromJson(reader);
            case "dataDisks" -> dataDisks = reader.readArray(DataDisk::fromJson);
            case "licenseType" -> licenseType = reader.getString();
            case "containerConfiguration" -> containerConfiguration = BatchContainerConfiguration.fromJson(reader);
            case "diskEncryptionConfiguration" ->
                diskEncryptionConfiguration = DiskEncryptionConfiguration.fromJson(reader);
            case "nodePlacementConfiguration" ->
                nodePlacementConfiguration = BatchNodePlacementConfiguration.fromJson(reader);
            case "extensions" -> extensions = reader.readArray(VMExtension::fromJson);
            case "osDisk" -> osDisk = BatchOsDisk.fromJson(reader);
            case "securityProfile" -> securityProfile = SecurityProfile.fromJson(reader);
            case "serviceArtifactReference" -> serviceArtifactReference = ServiceArtifactReference.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
