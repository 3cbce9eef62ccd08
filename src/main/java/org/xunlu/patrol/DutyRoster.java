package org.xunlu.patrol;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;

/**
 * Where squadrons, units and officers are kept. Records without a key (0) are new; a change names the version it was
 * made on and answers empty when somebody else changed the row first.
 */
public interface DutyRoster {

    /** All squadrons by name; a brigade has a handful. */
    List<Squadron> listSquadrons();

    Optional<Squadron> findSquadron(SquadronId id);

    Squadron add(Squadron squadron);

    Optional<Squadron> replace(Squadron squadron);

    /**
     * A page of units in order of their keys.
     *
     * @param squadron of this one only; null for all
     */
    Page<Unit> listUnits(@Nullable SquadronId squadron, int limit, @Nullable String after);

    Optional<Unit> findUnit(UnitId id);

    Unit add(Unit unit);

    Optional<Unit> replace(Unit unit);

    /**
     * A page of officers in order of their keys.
     *
     * @param unit of this unit's standing crew only; null for all
     */
    Page<Officer> listOfficers(@Nullable UnitId unit, int limit, @Nullable String after);

    Optional<Officer> findOfficer(OfficerId id);

    /** These officers, in order of their keys; unknown keys are left out. */
    List<Officer> listOfficers(List<OfficerId> ids);

    Officer add(Officer officer);

    Optional<Officer> replace(Officer officer);

    /** Forgets an officer who was never on board; answers false where history needs the row. */
    boolean remove(OfficerId id);
}
