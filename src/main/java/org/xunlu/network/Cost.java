package org.xunlu.network;

/** What a shortest path is short in. */
public enum Cost {
    METERS,
    SECONDS
}
