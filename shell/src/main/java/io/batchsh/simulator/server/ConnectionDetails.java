package io.batchsh.simulator.server;

import io.batchsh.simulator.SimulatedIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client has to know of a running server.
 *
 * @param url the server's own address, {@code https://localhost:PORT}, where all services answer
 * @param proxy the CONNECT proxy through which the public names lead to the server
 * @param ca the certificate authority to trust, a PEM file
 * @param certificate certificate and private key of the application, a PEM file
 * @param federatedTokenFile a token of an issuer that the application trusts
 * @param identity who may sign in
 * @param pool what a pool can be created of; empty where the world has no pool to tell it by
 * @param controlToken opens the control calls
 */
public record ConnectionDetails(
        String url,
        String proxy,
        Path ca,
        Path certificate,
        Path federatedTokenFile,
        SimulatedIdentity identity,
        Optional<WorkingPool> pool,
        String controlToken) {

    /**
     * A pool that works.
     *
     * @param imageVersionId the resource id of a version of a gallery image
     * @param nodeAgentSkuId the node agent that fits the image
     * @param vmSize a size with quota
     */
    public record WorkingPool(String imageVersionId, String nodeAgentSkuId, String vmSize) {
        /** The name of the gallery. */
        public String gallery() {
            String[] segments = imageVersionId.split("/");
            return segments[List.of(segments).indexOf("galleries") + 1];
        }
    }

    /** As {@link WorkingPool#gallery}; there must be a pool. */
    public String gallery() {
        return pool.orElseThrow().gallery();
    }

    /** As {@link WorkingPool#imageVersionId}. */
    public String imageVersionId() {
        return pool.orElseThrow().imageVersionId();
    }

    /** As {@link WorkingPool#nodeAgentSkuId}. */
    public String nodeAgentSkuId() {
        return pool.orElseThrow().nodeAgentSkuId();
    }

    /** As {@link WorkingPool#vmSize}. */
    public String vmSize() {
        return pool.orElseThrow().vmSize();
    }

    /** Where the control calls are, with the slash at the end. */
    public String control() {
        return url + Control.PATH;
    }

    /** Where machines get tokens of their own, as App Service has it; the metadata service is at {@link #url}. */
    public String identityEndpoint() {
        return url + "/msi/token";
    }

    /** All of it as one line of JSON, secrets included; what there is not has no name there. */
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
                identity.location());
        pool.ifPresent(works -> {
            details.put("gallery", works.gallery());
            details.put("imageVersionId", works.imageVersionId());
            details.put("nodeAgentSkuId", works.nodeAgentSkuId());
            details.put("vmSize", works.vmSize());
        });
        details.put("control", control());
        details.put("controlToken", controlToken);
        return new String(Answer.write(details), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return url;
    }
}
