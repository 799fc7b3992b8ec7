package io.batchsh.azure;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProxySettingsTest {

    @Test
    void readsAddressNameAndPassword() {
        ProxySettings proxy = ProxySettings.of(Map.of("HTTPS_PROXY", "http://us%40er:p%3Aa%2F5+5@proxy.corp:8080"))
                .orElseThrow();

        assertThat(proxy.address()).isEqualTo("proxy.corp:8080");
        assertThat(proxy.user()).contains("us@er");
        assertThat(proxy.password().orElseThrow().reveal()).isEqualTo("p:a/5+5");
        assertThat(proxy.toString()).doesNotContain("p:a/5+5");
    }

    @ParameterizedTest
    @CsvSource({
        "https_proxy, proxy:1",
        "HTTPS_PROXY, proxy:1",
        "ALL_PROXY, proxy:1",
        "http_proxy, proxy:1",
        "HTTP_PROXY, http://proxy:1/"
    })
    void takesTheVariablesOfCurlAndAz(String variable, String value) {
        assertThat(ProxySettings.of(Map.of(variable, value)))
                .map(ProxySettings::address)
                .contains("proxy:1");
    }

    @Test
    void lowerCaseAndTheVariableForHttpsWin() {
        assertThat(ProxySettings.of(
                        Map.of("https_proxy", "lower:1", "HTTPS_PROXY", "upper:1", "http_proxy", "plain:1")))
                .map(ProxySettings::address)
                .contains("lower:1");
        assertThat(ProxySettings.of(Map.of("HTTPS_PROXY", " ", "NO_PROXY", "x")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:planted@@proxy:1",
                "http://user:plan ted@proxy",
                "socks5://planted:1",
                "http://:planted@"
            })
    void refusesWhatIsNoHttpProxyWithoutShowingIt(String value) {
        assertThatThrownBy(() -> ProxySettings.of(Map.of("HTTPS_PROXY", value)))
                .isInstanceOfSatisfying(AzureException.class, refused -> {
                    assertThat(refused.getMessage()).isEqualTo("The proxy that HTTPS_PROXY names cannot be used.");
                    assertThat(refused).hasNoCause();
                    assertThat(refused.reason().orElseThrow()).doesNotContain("plan");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "management.azure.com, true",
        "contoso.com, false",
        "a.contoso.com, false",
        "notcontoso.com, true",
        "x.internal, false",
        "internal, false",
        "10.1.2.3, false",
        "11.1.2.3, true",
        "192.168.1.1, false",
        "192.168.1.2, true",
        "::1, false",
        "169.254.169.254, false"
    })
    void leavesOutWhatNoProxyNames(String host, boolean leads) {
        ProxySettings proxy = ProxySettings.of(Map.of(
                        "HTTPS_PROXY",
                        "p:1",
                        "no_proxy",
                        "contoso.com, *.internal,10.0.0.0/8 192.168.1.1:443,[::1],x/99"))
                .orElseThrow();

        assertThat(proxy.leadsTo(host)).isEqualTo(leads);
        assertThat(proxy.selector()
                        .select(URI.create("https://" + (host.contains("::") ? "[" + host + "]" : host) + "/x")))
                .containsExactly(
                        leads
                                ? new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("p", 1))
                                : Proxy.NO_PROXY);
    }

    @Test
    void aStarLeavesOutEverything() {
        assertThat(ProxySettings.of(Map.of("HTTPS_PROXY", "p:1", "NO_PROXY", "*"))
                        .orElseThrow()
                        .leadsTo("management.azure.com"))
                .isFalse();
    }
}
