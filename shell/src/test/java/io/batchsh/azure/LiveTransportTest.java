package io.batchsh.azure;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LiveTransportTest {

    @Test
    void readsNothingBeforeTheFirstRequest() {
        Transport transport = LiveTransport.create(
                Map.of("HTTPS_PROXY", "socks5://x"),
                Optional.of(Path.of("/nowhere.pem")),
                Notices.unheard(),
                LiveTransport.Use.LONG_RUN);

        assertThat(transport.kind()).isEqualTo(Transport.Kind.LIVE);
    }

    @Test
    void knowsThePasswordForTheProxySoThatItCanBeKeptSecret() {
        assertThat(LiveTransport.proxyPassword(Map.of("https_proxy", "http://user:pa55@proxy:8080")))
                .map(Secret::reveal)
                .contains("pa55");
        assertThat(LiveTransport.proxyPassword(Map.of())).isEmpty();
        assertThat(LiveTransport.proxyPassword(Map.of("HTTPS_PROXY", "socks5://x")))
                .isEmpty();
    }
}
