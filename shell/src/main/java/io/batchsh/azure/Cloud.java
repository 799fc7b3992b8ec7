package io.batchsh.azure;

import java.util.Optional;
import java.util.stream.Stream;

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

    /** The Azure cloud of the US government. */
    public static Cloud azureUsGovernment() {
        return new Cloud(
                "AzureUSGovernment",
                "https://login.microsoftonline.us",
                "https://management.usgovcloudapi.net",
                "https://management.usgovcloudapi.net//.default",
                "https://batch.core.usgovcloudapi.net//.default");
    }

    /** The Azure cloud in China, operated by 21Vianet. */
    public static Cloud azureChina() {
        return new Cloud(
                "AzureChinaCloud",
                "https://login.chinacloudapi.cn",
                "https://management.chinacloudapi.cn",
                "https://management.chinacloudapi.cn//.default",
                "https://batch.chinacloudapi.cn//.default");
    }

    /** The public or national cloud of this name, without regard to case. */
    public static Optional<Cloud> named(String name) {
        return Stream.of(azurePublic(), azureUsGovernment(), azureChina())
                .filter(cloud -> cloud.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
