package org.xunlu.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The alarms of one device that are on, or were lately: where each began and how far it is known to reach. Not thread-safe. */
final class DeviceAlarms {
    private static final Duration NEAR = Duration.ofMinutes(10);
    private static final int MOST_KNOWN = 64;

    private final List<Spell> spells = new ArrayList<>();
    private Instant newest = Instant.MIN;
    private Set<AlarmKind> whileClockWrong = Set.of();

    /** Takes what was on before the first alarm was heard of as told. */
    void goesOn(Fix before) {
        if (before.classification() != FixClass.CLOCK_WRONG) {
            newest = before.time();
            before.details().alarms().forEach(kind -> spells.add(new Spell(kind, before.time())));
        }
    }

    /** What begins with this fix, the next in the order of the log. */
    Set<AlarmKind> begunWith(Fix fix) {
        Set<AlarmKind> now = fix.details().alarms();
        if (fix.classification() == FixClass.CLOCK_WRONG) {
            Set<AlarmKind> begun = new HashSet<>(now);
            begun.removeAll(whileClockWrong);
            whileClockWrong = now;
            return begun;
        }
        boolean late = !fix.time().isAfter(newest);
        if (!late) {
            newest = fix.time();
            spells.forEach(spell -> spell.on &= now.contains(spell.kind));
        }
        Set<AlarmKind> begun = EnumSet.noneOf(AlarmKind.class);
        for (AlarmKind kind : now) {
            if (!isKnown(kind, fix.time(), late)) {
                begun.add(kind);
                spells.add(new Spell(kind, fix.time()));
                spells.get(spells.size() - 1).on = !late;
            }
        }
        while (spells.size() > MOST_KNOWN) {
            spells.remove(0);
        }
        return begun;
    }

    private boolean isKnown(AlarmKind kind, Instant time, boolean late) {
        for (Spell spell : spells) {
            if (spell.kind == kind && (late || spell.on) && spell.isNear(time)) {
                spell.stretchTo(time);
                return true;
            }
        }
        return false;
    }

    private static final class Spell {
        private final AlarmKind kind;
        private Instant from;
        private Instant to;
        private boolean on = true;

        Spell(AlarmKind kind, Instant at) {
            this.kind = kind;
            from = at;
            to = at;
        }

        boolean isNear(Instant time) {
            return !time.isBefore(from.minus(NEAR)) && !time.isAfter(to.plus(NEAR));
        }

        void stretchTo(Instant time) {
            from = time.isBefore(from) ? time : from;
            to = time.isAfter(to) ? time : to;
        }
    }
}
