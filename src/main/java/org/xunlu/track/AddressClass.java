package org.xunlu.track;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** From what kind of network somebody calls; the address itself is nobody's to keep. */
public enum AddressClass {
    /** This machine. */
    LOOPBACK,
    /** A network of the house: RFC 1918, link-local, unique local. */
    PRIVATE,
    /** The internet. */
    PUBLIC,
    /** Not said. */
    UNKNOWN;

    /**
     * The class of an IP address.
     *
     * @param address as text, IPv4 or IPv6; anything else is {@link #UNKNOWN}, and no name is ever looked up
     */
    public static AddressClass of(String address) {
        if (!address.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return UNKNOWN;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (parsed.isLoopbackAddress()) {
                return LOOPBACK;
            }
            boolean uniqueLocal = parsed.getAddress().length == 16 && (parsed.getAddress()[0] & 0xfe) == 0xfc;
            return parsed.isSiteLocalAddress() || parsed.isLinkLocalAddress() || uniqueLocal ? PRIVATE : PUBLIC;
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
