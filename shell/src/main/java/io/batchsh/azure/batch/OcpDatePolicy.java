package io.batchsh.azure.batch;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates each attempt with {@code ocp-date}, which a shared key signs; two digits a day, as RFC 1123 has it. */
final class OcpDatePolicy extends HttpPipelineSyncPolicy {

    static final HttpHeaderName OCP_DATE = HttpHeaderName.fromString("ocp-date");
    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final InstantSource clock;

    OcpDatePolicy(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void beforeSendingRequest(HttpPipelineCallContext context) {
        context.getHttpRequest().setHeader(OCP_DATE, RFC_1123.format(clock.instant()));
    }
}
