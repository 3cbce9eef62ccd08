package org.xunlu.http;

import io.javalin.http.Context;
import java.util.Set;

/**
 * The network address a request comes from. The header {@code X-Forwarded-For} is believed only where the connection
 * itself comes from a proxy the deployer named; anybody else could write into it what he likes.
 */
public final class ClientAddress {
    private static final ThreadLocal<String> SERVED = new ThreadLocal<>();

    private final Set<String> proxies;

    /** Believes these proxies, each an IP address. */
    public ClientAddress(Set<String> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    /** The address of the client. */
    public String of(Context context) {
        String direct = bare(context.req().getRemoteAddr());
        String forwarded = context.header("X-Forwarded-For");
        if (forwarded == null || !proxies.contains(direct)) {
            return direct;
        }
        // the proxy itself wrote the last one
        String last = bare(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
        return last.isEmpty() || last.length() > 45 ? direct : last;
    }

    /** Whether the client reached us, or a proxy we believe, by TLS. */
    public boolean overTls(Context context) {
        return context.req().isSecure()
                || ("https".equals(context.header("X-Forwarded-Proto"))
                        && proxies.contains(bare(context.req().getRemoteAddr())));
    }

    /** Notes the address for the audit trail while this thread serves the request. */
    public void enter(Context context) {
        SERVED.set(of(context));
    }

    /** Forgets the noted address. */
    public void leave() {
        SERVED.remove();
    }

    /** The address of the request this thread serves; empty where it serves none. */
    public static String served() {
        String address = SERVED.get();
        return address == null ? "" : address;
    }

    private static String bare(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }
}
