package org.xunlu.track.protocol.jt808;

/** The layout a message is written in. The editions of 2011 and 2013 have the same header. */
public enum Edition {
    /** Of 2011 or 2013: phone number of 12 digits. */
    OF_2013(6),
    /** Of 2019: bit 14 of the attributes, a version byte, phone number of 20 digits. */
    OF_2019(10);

    private final int phoneBytes;

    Edition(int phoneBytes) {
        this.phoneBytes = phoneBytes;
    }

    int phoneBytes() {
        return phoneBytes;
    }
}
