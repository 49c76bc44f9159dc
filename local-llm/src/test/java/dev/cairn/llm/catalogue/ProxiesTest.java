package dev.cairn.llm.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;

class ProxiesTest {
    private static final ProxySelector NONE = HttpClient.Builder.NO_PROXY;

    private static List<Proxy> of(Map<String, String> environment, String address) {
        return new Proxies(environment, NONE).select(URI.create(address));
    }

    @Test
    void theProxyOfTheEnvironmentIsTaken() {
        for (var named : List.of("http://proxy.example:3128", "proxy.example:3128")) {
            var proxy = of(Map.of("HTTPS_PROXY", named), "https://models.example/a").getFirst();
            var address = (InetSocketAddress) proxy.address();
            assertThat(address.getHostString()).isEqualTo("proxy.example");
            assertThat(address.getPort()).isEqualTo(3128);
        }
        assertThat(of(Map.of("https_proxy", "p"), "https://a.example").getFirst().type())
                .isEqualTo(Proxy.Type.HTTP);
        assertThat(of(Map.of("ALL_PROXY", "p"), "http://a.example").getFirst().type())
                .isEqualTo(Proxy.Type.HTTP);
    }

    @Test
    void hostsThatAreExceptedAreReachedWithout() {
        var environment = Map.of("HTTPS_PROXY", "p:1", "NO_PROXY", "localhost, .example.org");
        assertThat(of(environment, "https://localhost/")).containsExactly(Proxy.NO_PROXY);
        assertThat(of(environment, "https://a.EXAMPLE.org/")).containsExactly(Proxy.NO_PROXY);
        assertThat(of(environment, "https://notexample.org/").getFirst().type())
                .isEqualTo(Proxy.Type.HTTP);
    }

    @Test
    void withoutOneOrWithNonsenseJavasOwnSettingsCount() {
        assertThat(of(Map.of(), "https://a.example")).containsExactly(Proxy.NO_PROXY);
        assertThat(of(Map.of("HTTPS_PROXY", "::::"), "https://a.example"))
                .containsExactly(Proxy.NO_PROXY);
    }
}
