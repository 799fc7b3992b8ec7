package io.batchsh.azure.batch;

import com.azure.core.client.traits.EndpointTrait;
import com.azure.core.client.traits.TokenCredentialTrait;
import com.azure.core.credential.AzureNamedKeyCredential;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link BatchClient}: an endpoint, an HTTP client and either of the credentials. */
public final class BatchClientBuilder
        implements TokenCredentialTrait<BatchClientBuilder>, EndpointTrait<BatchClientBuilder> {

    private final List<HttpPipelinePolicy> perCall = new ArrayList<>();
    private final List<HttpPipelinePolicy> perRetry = new ArrayList<>();
    private @Nullable String endpoint;
    private @Nullable TokenCredential tokenCredential;
    private @Nullable AzureNamedKeyCredential keyCredential;
    private @Nullable HttpClient httpClient;
    private @Nullable HttpPipeline pipeline;
    private @Nullable HttpPipelinePolicy retryPolicy;
    private @Nullable HttpPipelinePolicy authentication;
    private String scope = "https://batch.core.windows.net//.default";
    private InstantSource clock = InstantSource.system();
    private BatchServiceVersion serviceVersion = BatchServiceVersion.getLatest();

    /** The account's endpoint, such as {@code https://account.westeurope.batch.azure.com}. */
    @Override
    public BatchClientBuilder endpoint(String value) {
        endpoint = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        return this;
    }

    @Override
    public BatchClientBuilder credential(TokenCredential value) {
        tokenCredential = value;
        return this;
    }

    /** Signs with an account key; the service refuses that for pools of gallery images. */
    public BatchClientBuilder credential(AzureNamedKeyCredential value) {
        keyCredential = value;
        return this;
    }

    public BatchClientBuilder httpClient(HttpClient value) {
        httpClient = value;
        return this;
    }

    /** What authenticates requests, in place of a credential. */
    public BatchClientBuilder authentication(HttpPipelinePolicy value) {
        authentication = value;
        return this;
    }

    /** A pipeline of one's own; credential, policies and retries are then its affair. */
    public BatchClientBuilder pipeline(HttpPipeline value) {
        pipeline = value;
        return this;
    }

    public BatchClientBuilder addPolicy(HttpPipelinePolicy policy) {
        (policy.getPipelinePosition() == HttpPipelinePosition.PER_CALL ? perCall : perRetry).add(policy);
        return this;
    }

    public BatchClientBuilder retryOptions(RetryOptions value) {
        return retryPolicy(new RetryPolicy(value));
    }

    public BatchClientBuilder retryPolicy(HttpPipelinePolicy value) {
        retryPolicy = value;
        return this;
    }

    public BatchClientBuilder serviceVersion(BatchServiceVersion value) {
        serviceVersion = value;
        return this;
    }

    /** The token scope where it is not that of the public cloud. */
    public BatchClientBuilder scope(String value) {
        scope = value;
        return this;
    }

    /** The clock behind the header {@code ocp-date}. */
    public BatchClientBuilder clock(InstantSource value) {
        clock = value;
        return this;
    }

    /**
     * @throws NullPointerException if the endpoint, the HTTP client or a credential is missing
     */
    public BatchClient buildClient() {
        String account = Objects.requireNonNull(endpoint, "endpoint is null");
        return new BatchClient(new DataPlane(account, pipeline == null ? buildPipeline() : pipeline, serviceVersion));
    }

    private HttpPipeline buildPipeline() {
        List<HttpPipelinePolicy> policies = new ArrayList<>();
        policies.add(new UserAgentPolicy("batchsh"));
        policies.add(new RequestIdPolicy("client-request-id"));
        policies.addAll(perCall);
        policies.add(retryPolicy == null ? defaultRetries() : retryPolicy);
        policies.add(new OcpDatePolicy(clock));
        policies.addAll(perRetry);
        policies.add(authentication());
        return new HttpPipelineBuilder()
                .httpClient(Objects.requireNonNull(httpClient, "httpClient is null"))
                .policies(policies.toArray(new HttpPipelinePolicy[0]))
                .build();
    }

    private HttpPipelinePolicy authentication() {
        if (authentication != null) {
            return authentication;
        }
        if (keyCredential != null) {
            return new SharedKeyPolicy(keyCredential);
        }
        return new BearerTokenAuthenticationPolicy(
                Objects.requireNonNull(tokenCredential, "credential is null"), scope);
    }

    /** azure-core retries 408, 429 and 5xx except 501 and 505, and honours {@code Retry-After}. */
    private static RetryPolicy defaultRetries() {
        return new RetryPolicy(new RetryOptions(new ExponentialBackoffOptions().setMaxRetries(3)));
    }
}
