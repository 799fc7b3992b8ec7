package io.batchsh.azure.batch;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import com.azure.core.util.DateTimeRfc1123;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Dates each attempt with {@code ocp-date}, which a shared key signs; two digits a day, as RFC 1123 has it. */
final class OcpDatePolicy extends HttpPipelineSyncPolicy {

    static final HttpHeaderName OCP_DATE = HttpHeaderName.fromString("ocp-date");

    private final InstantSource clock;

    OcpDatePolicy(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void beforeSendingRequest(HttpPipelineCallContext context) {
        context.getHttpRequest()
                .setHeader(
                        OCP_DATE,
                        DateTimeRfc1123.toRfc1123String(clock.instant().atOffset(ZoneOffset.UTC)));
    }
}
