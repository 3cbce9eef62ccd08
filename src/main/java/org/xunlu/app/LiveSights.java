package org.xunlu.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.live.LiveBoard;
import org.xunlu.live.Sight;
import org.xunlu.live.Sights;
import org.xunlu.paging.Page;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Squadron;
import org.xunlu.patrol.UnitId;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.Rider;

/**
 * Who sees whom live, by the duty roster: dispatchers everybody, the leader of a squadron its units, an officer the unit
 * of the standing crew, the one the own phone rides with, and that phone. The roster is read now and then, for it is
 * asked with every position.
 */
final class LiveSights implements Sights {
    private static final int PAGE = 1_000;

    private final DutyRoster roster;
    private final DeviceRegistry devices;
    private volatile Crews crews = new Crews(Map.of(), Map.of(), Map.of());

    LiveSights(DutyRoster roster, DeviceRegistry devices) {
        this.roster = roster;
        this.devices = devices;
        read();
    }

    /** Reads the roster anew. */
    void read() {
        Map<Long, Long> squadronOfUnit = new HashMap<>();
        Page.all(
                after -> roster.listUnits(null, PAGE, after),
                unit -> squadronOfUnit.put(unit.id().value(), unit.squadron().value()));
        Map<OfficerId, Long> led = new HashMap<>();
        for (Squadron squadron : roster.listSquadrons()) {
            OfficerId leader = squadron.leader();
            if (leader != null) {
                led.put(leader, squadron.id().value());
            }
        }
        Map<Long, Officer> officers = new HashMap<>();
        Map<Long, Long> squadronLedBy = new HashMap<>();
        Page.all(after -> roster.listOfficers((UnitId) null, PAGE, after), officer -> {
            Long person = officer.personId();
            if (person != null) {
                officers.put(person, officer);
                Long squadron = led.get(officer.id());
                if (squadron != null) {
                    squadronLedBy.put(person, squadron);
                }
            }
        });
        crews = new Crews(Map.copyOf(squadronOfUnit), Map.copyOf(officers), Map.copyOf(squadronLedBy));
    }

    @Override
    public Sight of(Caller caller, @Nullable Long squadron) {
        Sight sight = sight(caller);
        return squadron == null ? sight : sight.narrowed(rider -> squadron.equals(crews.squadronOfUnit.get(rider)));
    }

    private Sight sight(Caller caller) {
        if (caller.hasAny(LiveBoard.WATCHERS)) {
            return Sight.ALL;
        }
        if (!caller.has(Role.OFFICER)) {
            return Sight.NONE;
        }
        LongPredicate own = rider ->
                own(caller.personId()).contains(rider) || isLed(crews.squadronLedBy.get(caller.personId()), rider);
        return Sight.of(own);
    }

    private boolean isLed(@Nullable Long squadron, long rider) {
        return squadron != null && squadron.equals(crews.squadronOfUnit.get(rider));
    }

    private Set<Long> own(long person) {
        Set<Long> riders = new HashSet<>();
        Officer officer = crews.officers.get(person);
        if (officer != null && officer.unit() != null) {
            riders.add(officer.unit().value());
        }
        devices.find("person-" + person).ifPresent(phone -> riders.addAll(ridersOf(phone)));
        return riders;
    }

    private static List<Long> ridersOf(Device phone) {
        Long unit = phone.unitId();
        long alone = Rider.alone(phone.id()).key();
        return unit == null ? List.of(alone) : List.of(alone, unit);
    }

    /**
     * The roster as it is asked for.
     *
     * @param squadronOfUnit by key of the unit
     * @param officers by the account they sign in with
     * @param squadronLedBy by the account of who leads it
     */
    private record Crews(Map<Long, Long> squadronOfUnit, Map<Long, Officer> officers, Map<Long, Long> squadronLedBy) {}
}
