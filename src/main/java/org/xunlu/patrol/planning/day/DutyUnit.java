package org.xunlu.patrol.planning.day;

import org.xunlu.geo.LonLat;

/**
 * A unit on duty.
 *
 * @param name what it is called in the plan
 * @param base where it starts and ends, WGS84
 * @param shiftSeconds how long it may drive, rests taken off
 */
public record DutyUnit(String name, LonLat base, double shiftSeconds) {}
