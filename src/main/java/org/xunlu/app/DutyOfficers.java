package org.xunlu.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunlu.finding.casework.Officers;
import org.xunlu.paging.Page;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;

/** The officers of the duty roster, as case work asks for them. */
final class DutyOfficers implements Officers {
    private static final int PAGE = 500;

    private final DutyRoster roster;

    DutyOfficers(DutyRoster roster) {
        this.roster = roster;
    }

    @Override
    public List<Named> list() {
        List<Named> officers = new ArrayList<>();
        Page.all(after -> roster.listOfficers(null, PAGE, after), officer -> officers.add(named(officer)));
        officers.sort(Comparator.comparing(Named::name).thenComparing(Named::id));
        return officers;
    }

    @Override
    public Optional<Named> find(long id) {
        return roster.findOfficer(new OfficerId(id)).map(DutyOfficers::named);
    }

    private static Named named(Officer officer) {
        return new Named(officer.id().value(), officer.name(), officer.certificateNo(), officer.certificateUntil());
    }
}
