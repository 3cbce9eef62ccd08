package org.xunlu.patrol.year;

/**
 * How often a road was visited in an hour of the day.
 *
 * @param month year and month as 202605, in China
 * @param hour 0 to 23, in China
 * @param days on so many days of the month
 */
public record RoadHour(int month, long roadId, int hour, int days) {}
