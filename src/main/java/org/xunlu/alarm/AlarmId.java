package org.xunlu.alarm;

/** Key of an alarm. */
public record AlarmId(long value) {}
