package io.batchsh.azure;

import com.azure.core.http.ProxyOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LiveTransportTest {

    @Test
    void takesTheProxyOfTheEnvironment() {
        ProxyOptions proxy = LiveTransport.proxy(
                        Map.of("HTTPS_PROXY", "http://user:pa55@localhost:18080", "NO_PROXY", "localhost,*.internal"))
                .orElseThrow();

        assertThat(proxy.getAddress().getHostString()).isEqualTo("localhost");
        assertThat(proxy.getAddress().getPort()).isEqualTo(18080);
        assertThat(proxy.getUsername()).isEqualTo("user");
        assertThat("storage.internal").matches(proxy.getNonProxyHosts());
        assertThat("management.azure.com").doesNotMatch(proxy.getNonProxyHosts());
    }

    @Test
    void goesStraightWithoutOne() {
        assertThat(LiveTransport.proxy(Map.of())).isEmpty();
        assertThat(LiveTransport.create(Map.of()).kind()).isEqualTo(Transport.Kind.LIVE);
    }
}
