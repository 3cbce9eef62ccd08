package org.xunlu.network;

/**
 * A road as it was stored by an edit.
 *
 * @param road its new content and version
 * @param revision the network's revision from now on
 */
public record RoadEdit(Road road, long revision) {}
