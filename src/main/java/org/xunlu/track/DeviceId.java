package org.xunlu.track;

/** Key of a device. */
public record DeviceId(long value) {}
