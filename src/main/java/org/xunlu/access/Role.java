package org.xunlu.access;

/** What a person of the brigade is trusted with. A person may hold several. */
public enum Role {
    /** Runs the system: persons, devices, imports, settings. Sees no live positions by this role alone. */
    ADMINISTRATOR,
    /** Plans and publishes patrols and watches units live. */
    DISPATCHER,
    /** Drives a patrol, streams positions, records findings. */
    OFFICER,
    /** Studies passes, hotspots and sites. */
    PLANNER,
    /** Confirms findings and evidence. */
    REVIEWER,
    /** Reads the audit trail; changes nothing. */
    AUDITOR
}
