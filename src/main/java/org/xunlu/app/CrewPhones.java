package org.xunlu.app;

import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolState;
import org.xunlu.track.DeviceRegistry;

/**
 * Lets the phones of a crew ride with their unit from the moment it departs. They stay with it after its return, so that
 * fixes that waited in a dead spot are still counted for the unit that drove them; off duty the page records none.
 */
final class CrewPhones {
    private final DeviceRegistry devices;
    private final DutyRoster roster;

    CrewPhones(DeviceRegistry devices, DutyRoster roster) {
        this.devices = devices;
        this.roster = roster;
    }

    /** Hears of a changed patrol. */
    void follow(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        if (assignment == null || patrol.state().kind() != PatrolState.Kind.DRIVING) {
            return;
        }
        for (Officer officer : roster.listOfficers(assignment.officers())) {
            Long person = officer.personId();
            if (person != null) {
                devices.ridePerson(person, officer.name(), assignment.unit().value());
            }
        }
    }
}
