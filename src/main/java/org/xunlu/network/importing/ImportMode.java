package org.xunlu.network.importing;

/** What becomes of the roads that are there. */
public enum ImportMode {
    /** They go, and the imported ones take their place. */
    REPLACE,
    /** They stay, and the imported ones are joined to them where ends meet. */
    ADD
}
