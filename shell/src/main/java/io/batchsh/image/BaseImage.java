package io.batchsh.image;

/**
 * A marketplace image that a virtual machine was made from.
 *
 * @param publisher the image's publisher
 * @param offer the image's offer
 * @param sku the image's SKU
 * @param version the version, exactly where the service says it, else as it was asked for
 */
public record BaseImage(String publisher, String offer, String sku, String version) {

    /** {@code publisher:offer:sku:version}, as az writes it. */
    public String urn() {
        return String.join(":", publisher, offer, sku, version);
    }
}
