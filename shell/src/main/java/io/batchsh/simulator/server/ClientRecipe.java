package io.batchsh.simulator.server;

/** What to paste so that a client talks to a running server and to nothing else. */
public enum ClientRecipe {
    /** The Azure CLI, by a registered cloud, or unchanged by the proxy. */
    AZ("""
            # az, by a registered cloud. The ending /adfs keeps az from asking Microsoft about the authority.
            export AZURE_CONFIG_DIR="$(mktemp -d)" REQUESTS_CA_BUNDLE='{ca}'
            az cloud register --name batchsh --cloud-config '{"endpoints":{"management":"{url}/","resourceManager":"{url}/",\
            "activeDirectory":"{url}/adfs","activeDirectoryResourceId":"{url}/","activeDirectoryGraphResourceId":"{url}/",\
            "gallery":"{url}/","batchResourceId":"https://batch.core.windows.net/"}}'
            az cloud set --name batchsh
            az login --service-principal --username {clientId} --password '{clientSecret}' --tenant {tenantId}
            az batch account login --name {account} --resource-group {resourceGroup}
            az batch pool list --output table

            # Or az as it is, with the public names, through the proxy:
            # export AZURE_CONFIG_DIR="$(mktemp -d)" REQUESTS_CA_BUNDLE='{ca}' HTTPS_PROXY={proxy}
            # az login --service-principal --username {clientId} --password '{clientSecret}' --tenant {tenantId}
            """),
    /** The Python libraries azure-identity, azure-mgmt-compute and azure-batch. */
    PYTHON("""
            # export REQUESTS_CA_BUNDLE='{ca}' before starting Python.
            from azure.identity import ClientSecretCredential
            from azure.mgmt.compute import ComputeManagementClient
            from azure.batch import BatchServiceClient
            from msrest.authentication import BasicTokenAuthentication

            # Versions before 1.15 of azure-identity call the last option instance_discovery=False.
            credential = ClientSecretCredential('{tenantId}', '{clientId}', '{clientSecret}',
                                                authority='{url}', disable_instance_discovery=True)
            compute = ComputeManagementClient(credential, '{subscriptionId}', base_url='{url}',
                                              credential_scopes=['{url}/.default'])
            print([gallery.name for gallery in compute.galleries.list()])

            token = credential.get_token('https://batch.core.windows.net/.default').token
            batch = BatchServiceClient(BasicTokenAuthentication({'access_token': token}), batch_url='{url}')
            print([pool.id for pool in batch.pool.list()])
            """),
    /** The Node libraries @azure/identity, @azure/arm-compute and @azure/batch. */
    NODE("""
            // export NODE_EXTRA_CA_CERTS='{ca}' before starting Node.
            import { ClientSecretCredential } from '@azure/identity';
            import { ComputeManagementClient } from '@azure/arm-compute';
            import { BatchServiceClient } from '@azure/batch';

            const credential = new ClientSecretCredential('{tenantId}', '{clientId}', '{clientSecret}',
              { authorityHost: '{url}', disableInstanceDiscovery: true });
            const compute = new ComputeManagementClient(credential, '{subscriptionId}',
              { endpoint: '{url}', credentialScopes: ['{url}/.default'] });
            for await (const gallery of compute.galleries.list()) console.log(gallery.name);

            const { token } = await credential.getToken('https://batch.core.windows.net/.default');
            const batch = new BatchServiceClient({ signRequest: async (request) => {
              request.headers.set('Authorization', `Bearer ${token}`); return request; } }, '{url}');
            console.log((await batch.pool.list()).map((pool) => pool.id));
            """),
    /** The Java libraries azure-identity and azure-resourcemanager-compute. */
    JAVA("""
            // keytool -importcert -noprompt -alias batchsh -file '{ca}' -keystore batchsh.p12 -storetype PKCS12 -storepass changeit
            // java -Djavax.net.ssl.trustStore=batchsh.p12 -Djavax.net.ssl.trustStorePassword=changeit ...
            TokenCredential credential = new ClientSecretCredentialBuilder()
                    .authorityHost("{url}").disableInstanceDiscovery()
                    .tenantId("{tenantId}").clientId("{clientId}").clientSecret("{clientSecret}").build();
            Map<String, String> addresses = new HashMap<>(AzureEnvironment.AZURE.getEndpoints());
            addresses.put("resourceManagerEndpointUrl", "{url}/");
            addresses.put("managementEndpointUrl", "{url}/");
            addresses.put("activeDirectoryEndpointUrl", "{url}/");
            AzureProfile profile = new AzureProfile("{tenantId}", "{subscriptionId}", new AzureEnvironment(addresses));
            ComputeManager.authenticate(credential, profile).galleries().list()
                    .forEach(gallery -> System.out.println(gallery.name()));
            """);

    private final String template;

    ClientRecipe(String template) {
        this.template = template;
    }

    /** The text for a server. */
    public String text(ConnectionDetails details) {
        return template.replace("{url}", details.url())
                .replace("{proxy}", details.proxy())
                .replace("{ca}", details.ca().toString())
                .replace("{tenantId}", details.identity().tenantId())
                .replace("{clientId}", details.identity().clientId())
                .replace("{clientSecret}", details.identity().clientSecret().reveal())
                .replace("{subscriptionId}", details.identity().subscriptionId())
                .replace("{resourceGroup}", details.identity().resourceGroup())
                .replace("{account}", details.identity().accountName());
    }
}
