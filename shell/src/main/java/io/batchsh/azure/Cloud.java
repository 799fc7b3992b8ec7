package io.batchsh.azure;

/**
 * The addresses of one Azure cloud.
 *
 * @param name the cloud's name as az writes it, such as {@code AzureCloud}
 * @param authorityHost where tokens come from, without a trailing slash
 * @param resourceManager where Azure Resource Manager answers, without a trailing slash
 * @param resourceManagerScope the token scope of Azure Resource Manager
 * @param batchScope the token scope of the Batch data plane; the double slash is the service's own
 */
public record Cloud(
        String name, String authorityHost, String resourceManager, String resourceManagerScope, String batchScope) {

    /** The public Azure cloud. */
    public static Cloud azurePublic() {
        return new Cloud(
                "AzureCloud",
                "https://login.microsoftonline.com",
                "https://management.azure.com",
                "https://management.azure.com//.default",
                "https://batch.core.windows.net//.default");
    }
}
