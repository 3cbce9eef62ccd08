package org.xunlu.demo.county;

/**
 * Where one can change between an expressway and another road.
 *
 * @param expressway route code of the expressway
 * @param road route code of the other road
 * @param name name of the interchange
 */
public record Interchange(String expressway, String road, String name) {}
