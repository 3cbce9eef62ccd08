package org.xunlu.siting.project;

/** How far a project is. */
public enum ProjectStage {
    /** A plan chose it. */
    CHOSEN,
    /** Its place is fixed. */
    SITED,
    /** Announced to the public. */
    ANNOUNCED,
    /** Its scale is verified. */
    VERIFIED,
    /** It weighs. */
    LIVE
}
