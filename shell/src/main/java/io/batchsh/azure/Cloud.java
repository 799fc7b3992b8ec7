package io.batchsh.azure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final String SIMULATED = "simulated";

    private static final Map<String, String> SHORT_NAMES =
            Map.of("public", "AzureCloud", "usgovernment", "AzureUSGovernment", "china", "AzureChinaCloud");

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

    /** The addresses of the public cloud, at which the simulated Azure answers. */
    public static Cloud simulated() {
        Cloud real = azurePublic();
        return new Cloud(
                SIMULATED,
                real.authorityHost(),
                real.resourceManager(),
                real.resourceManagerScope(),
                real.batchScope());
    }

    /** Whether this is {@link #simulated()}; the comparison of records would be made when it is first needed, at each start. */
    public boolean isSimulated() {
        return name.equals(SIMULATED) && resourceManager.equals(azurePublic().resourceManager);
    }

    /** The public or national cloud of this name, as az writes it or in one word, without regard to case. */
    public static Optional<Cloud> named(String name) {
        String full = SHORT_NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        return known().filter(cloud -> cloud.name().equalsIgnoreCase(full)).findFirst();
    }

    /** The names that {@link #named} knows, in the words of az. */
    public static List<String> names() {
        return known().map(Cloud::name).toList();
    }

    private static Stream<Cloud> known() {
        return Stream.of(azurePublic(), azureUsGovernment(), azureChina());
    }
}
