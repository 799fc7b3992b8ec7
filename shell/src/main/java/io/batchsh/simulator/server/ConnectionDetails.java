package io.batchsh.simulator.server;

import io.batchsh.simulator.SimulatedIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a client has to know of a running server.
 *
 * @param url the server's own address, {@code https://localhost:PORT}, where all services answer
 * @param proxy the CONNECT proxy through which the public names lead to the server
 * @param ca the certificate authority to trust, a PEM file
 * @param certificate certificate and private key of the application, a PEM file
 * @param federatedTokenFile a token of an issuer that the application trusts
 * @param identity who may sign in
 * @param gallery a gallery of the subscription
 * @param imageVersionId the resource id of a version in it of which a pool can be created
 * @param nodeAgentSkuId the node agent that fits the image
 * @param vmSize a size with quota
 * @param controlToken opens the control calls
 */
public record ConnectionDetails(
        String url,
        String proxy,
        Path ca,
        Path certificate,
        Path federatedTokenFile,
        SimulatedIdentity identity,
        String gallery,
        String imageVersionId,
        String nodeAgentSkuId,
        String vmSize,
        String controlToken) {

    /** Where the control calls are, with the slash at the end. */
    public String control() {
        return url + Control.PATH;
    }

    /** Where machines get tokens of their own, as App Service has it; the metadata service is at {@link #url}. */
    public String identityEndpoint() {
        return url + "/msi/token";
    }

    /** All of it as one line of JSON, secrets included. */
    public String json() {
        Map<String, Object> details = Answer.object(
                "authority",
                url,
                "resourceManager",
                url,
                "batch",
                url,
                "proxy",
                proxy,
                "ca",
                ca.toString(),
                "tenantId",
                identity.tenantId(),
                "clientId",
                identity.clientId(),
                "clientSecret",
                identity.clientSecret().reveal(),
                "certificate",
                certificate.toString(),
                "federatedTokenFile",
                federatedTokenFile.toString(),
                "identityEndpoint",
                identityEndpoint(),
                "identityHeader",
                identity.identityHeader().reveal(),
                "subscriptionId",
                identity.subscriptionId(),
                "resourceGroup",
                identity.resourceGroup(),
                "account",
                identity.accountName(),
                "location",
                identity.location(),
                "gallery",
                gallery,
                "imageVersionId",
                imageVersionId,
                "nodeAgentSkuId",
                nodeAgentSkuId,
                "vmSize",
                vmSize,
                "control",
                control(),
                "controlToken",
                controlToken);
        return new String(Answer.write(details), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return url;
    }
}
