package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The image of the nodes: a marketplace image by publisher, offer, sku and version, or one gallery image id. An id excludes all else. */
public final class BatchVmImageReference implements JsonSerializable<BatchVmImageReference> {
    private @Nullable String publisher;
    private @Nullable String offer;
    private @Nullable String sku;
    private @Nullable String version;
    private @Nullable String virtualMachineImageId;
    private @Nullable String sharedGalleryImageId;
    private @Nullable String communityGalleryImageId;

    public @Nullable String getPublisher() {
        return publisher;
    }

    public BatchVmImageReference setPublisher(@Nullable String publisher) {
        this.publisher = publisher;
        return this;
    }

    public @Nullable String getOffer() {
        return offer;
    }

    public BatchVmImageReference setOffer(@Nullable String offer) {
        this.offer = offer;
        return this;
    }

    public @Nullable String getSku() {
        return sku;
    }

    public BatchVmImageReference setSku(@Nullable String sku) {
        this.sku = sku;
        return this;
    }

    public @Nullable String getVersion() {
        return version;
    }

    public BatchVmImageReference setVersion(@Nullable String version) {
        this.version = version;
        return this;
    }

    /** A gallery image version, or an image definition, which means its latest version. */
    public @Nullable String getVirtualMachineImageId() {
        return virtualMachineImageId;
    }

    public BatchVmImageReference setVirtualMachineImageId(@Nullable String virtualMachineImageId) {
        this.virtualMachineImageId = virtualMachineImageId;
        return this;
    }

    public @Nullable String getSharedGalleryImageId() {
        return sharedGalleryImageId;
    }

    public BatchVmImageReference setSharedGalleryImageId(@Nullable String sharedGalleryImageId) {
        this.sharedGalleryImageId = sharedGalleryImageId;
        return this;
    }

    public @Nullable String getCommunityGalleryImageId() {
        return communityGalleryImageId;
    }

    public BatchVmImageReference setCommunityGalleryImageId(@Nullable String communityGalleryImageId) {
        this.communityGalleryImageId = communityGalleryImageId;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("publisher", publisher);
        writer.writeStringField("offer", offer);
        writer.writeStringField("sku", sku);
        writer.writeStringField("version", version);
        writer.writeStringField("virtualMachineImageId", virtualMachineImageId);
        writer.writeStringField("sharedGalleryImageId", sharedGalleryImageId);
        writer.writeStringField("communityGalleryImageId", communityGalleryImageId);
        return writer.writeEndObject();
    }

    public static BatchVmImageReference fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchVmImageReference(), BatchVmImageReference::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "publisher" -> publisher = reader.getString();
            case "offer" -> offer = reader.getString();
            case "sku" -> sku = reader.getString();
            case "version" -> version = reader.getString();
            case "virtualMachineImageId" -> virtualMachineImageId = reader.getString();
            case "sharedGalleryImageId" -> sharedGalleryImageId = reader.getString();
            case "communityGalleryImageId" -> communityGalleryImageId = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
