package org.xunlu.siting.flow;

/**
 * A place that sends or draws trucks.
 *
 * @param version grows by one with every edit
 */
public record FreightPlace(FreightPlaceId id, FreightPlaceDetails details, long version) {}
