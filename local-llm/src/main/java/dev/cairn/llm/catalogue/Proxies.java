package dev.cairn.llm.catalogue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy that the environment names, as command-line programs agree on: {@code HTTPS_PROXY},
 * {@code HTTP_PROXY}, {@code ALL_PROXY}, and {@code NO_PROXY} for hosts that are reached without.
 * Where it names none, Java's own settings count. Immutable.
 */
public final class Proxies extends ProxySelector {
    private static final int USUAL_PORT = 8080;

    private final Map<String, String> environment;
    private final ProxySelector otherwise;

    Proxies(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = Map.copyOf(environment);
        this.otherwise = otherwise;
    }

    /** The selector for this environment. */
    public static ProxySelector of(Map<String, String> environment) {
        return new Proxies(environment, ProxySelector.getDefault());
    }

    @Override
    public List<Proxy> select(URI address) {
        var scheme = String.valueOf(address.getScheme()).toUpperCase(Locale.ROOT);
        var named = variable(scheme + "_PROXY").or(() -> variable("ALL_PROXY"));
        if (named.isEmpty()) {
            return otherwise.select(address);
        }
        if (reachedWithout(String.valueOf(address.getHost()))) {
            return List.of(Proxy.NO_PROXY);
        }
        return proxy(named.get()).map(List::of).orElseGet(() -> otherwise.select(address));
    }

    private static Optional<Proxy> proxy(String named) {
        try {
            var address = URI.create(named.contains("://") ? named : "http://" + named);
            if (address.getHost() == null) {
                return Optional.empty();
            }
            int port = address.getPort() > 0 ? address.getPort() : USUAL_PORT;
            return Optional.of(
                    new Proxy(
                            Proxy.Type.HTTP,
                            InetSocketAddress.createUnresolved(address.getHost(), port)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean reachedWithout(String host) {
        return variable("NO_PROXY").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> name.equals("*") || isWithin(host, name));
    }

    private static boolean isWithin(String host, String name) {
        var domain = name.startsWith(".") ? name : "." + name;
        return ("." + host).toLowerCase(Locale.ROOT).endsWith(domain.toLowerCase(Locale.ROOT));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .filter(value -> !value.isBlank());
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException why) {
        // The download itself tells.
    }
}
