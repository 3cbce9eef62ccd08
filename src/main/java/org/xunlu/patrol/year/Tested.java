package org.xunlu.patrol.year;

/** Whose predictability is tested. */
public enum Tested {
    /** Where units really drove. */
    DRIVEN,
    /** Where patrols given out were to drive, and when. */
    PLANNED
}
