package org.xunlu.alarm;

/** By which way an alarm came. */
public enum AlarmSource {
    /** A vehicle terminal. */
    TERMINAL,
    /** A phone client. */
    PHONE,
    /** The officer's page. */
    PAGE
}
