package org.xunlu.asset;

/** Why an asset is no longer in the register; it stays findable with its history. */
public sealed interface AssetEnd {
    /** Taken out: torn down, or entered by mistake. */
    record Removed() implements AssetEnd {}

    /**
     * The same thing as another one, which goes on.
     *
     * @param survivor the one that goes on
     */
    record Merged(AssetId survivor) implements AssetEnd {}
}
