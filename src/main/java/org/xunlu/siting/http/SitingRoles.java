package org.xunlu.siting.http;

import org.xunlu.http.Allowed;

/** Planners and administrators plan; dispatchers and reviewers read. */
final class SitingRoles {
    private static final Allowed[] READERS = {
        Allowed.PLANNER, Allowed.ADMINISTRATOR, Allowed.DISPATCHER, Allowed.REVIEWER
    };
    private static final Allowed[] EDITORS = {Allowed.PLANNER, Allowed.ADMINISTRATOR};

    private SitingRoles() {}

    static Allowed[] readers() {
        return READERS.clone();
    }

    static Allowed[] editors() {
        return EDITORS.clone();
    }
}
