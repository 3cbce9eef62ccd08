package org.xunlu.patrol.journal;

import java.time.Instant;

/**
 * Something found on the way.
 *
 * @param number its number as a finding
 * @param kind its kind
 * @param address road, stake and side in words
 * @param note what was noted
 * @param photos how many photos show it
 * @param proven of these, how many carry a place and a time of their own
 */
public record Found(long number, String kind, Instant at, String address, String note, int photos, int proven) {}
