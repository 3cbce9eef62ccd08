package org.xunlu.asset;

/** Key of an asset. */
public record AssetId(long value) {}
