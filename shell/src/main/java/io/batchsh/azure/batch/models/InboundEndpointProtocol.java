package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** The protocol of an endpoint. */
public final class InboundEndpointProtocol extends ExpandableStringEnum<InboundEndpointProtocol> {
    public static final InboundEndpointProtocol TCP = fromString("tcp");
    public static final InboundEndpointProtocol UDP = fromString("udp");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public InboundEndpointProtocol() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static InboundEndpointProtocol fromString(String name) {
        return fromString(name, InboundEndpointProtocol.class);
    }

    public static Collection<InboundEndpointProtocol> values() {
        return values(InboundEndpointProtocol.class);
    }
}
