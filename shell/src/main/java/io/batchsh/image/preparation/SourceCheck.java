package io.batchsh.image.preparation;

/**
 * Decides before anything is changed whether a source can become an image.
 *
 * @param <T> what the image is made of
 */
@FunctionalInterface
public interface SourceCheck<T> {

    /** @throws io.batchsh.azure.AzureException of kind REFUSED if no image that works can be made of it */
    void check(T source);
}
