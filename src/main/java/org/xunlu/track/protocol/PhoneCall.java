package org.xunlu.track.protocol;

import org.jspecify.annotations.Nullable;

/** What a phone asks of a server, whatever server it is. */
public interface PhoneCall {
    /** The first value of a parameter in the address or the form, or null. */
    @Nullable
    String parameter(String name);

    /** The value of a header, or null. */
    @Nullable
    String header(String name);

    /** The secret in the path; empty where there is none. */
    String keyInPath();

    /** The body. */
    byte[] body();

    /** The request as text, for people who look into a device: its method, its parameters without secrets, its body. */
    String raw();

    /** The network address it comes from. */
    String address();
}
