package org.xunlu.patrol.shift;

/** What a unit does in a shift. */
public enum ShiftKind {
    /** Drives what is planned. */
    DUTY,
    /** Is kept free for what happens, near its base. */
    RESERVE,
    /** Works with another agency; no plan counts on it. */
    JOINT,
    /** Is off; neither the unit nor the officers named are to be planned. */
    REST;

    /** Whether the unit is on the road, so that the law asks for two certified officers. */
    public boolean goesOut() {
        return this != REST;
    }
}
