package org.xunlu.patrol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.NetworkHolder;

/**
 * Follows the patrols on the road: counts what their units drive and tells it. What is counted is always made of stored
 * drives, so a restart or late data change nothing in the end. Thread-safe.
 */
public final class PatrolWatch {
    /** Devices' clocks run a little ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final PatrolBook book;
    private final DrivenLog log;
    private final NetworkHolder network;
    private final Clock clock;
    private final Consumer<PatrolFigures> told;
    private final Map<UnitId, Followed> followed = new HashMap<>();
    private final Map<UnitId, Period> reopened = new HashMap<>();
    private boolean isTakenUp;

    /**
     * A watch.
     *
     * @param told hears the figures after every drive and every step
     */
    public PatrolWatch(
            PatrolBook book, DrivenLog log, NetworkHolder network, Clock clock, Consumer<PatrolFigures> told) {
        this.book = book;
        this.log = log;
        this.network = network;
        this.clock = clock;
        this.told = told;
    }

    /** Takes up the patrols that are on the road with the next {@link #work()}, because the roads have changed. */
    public synchronized void takeUpAgain() {
        isTakenUp = false;
    }

    private void takeUp() {
        synchronized (this) {
            if (isTakenUp) {
                return;
            }
            isTakenUp = true;
        }
        for (PatrolId id : book.listUnderWay()) {
            book.find(id).ifPresent(this::follow);
        }
    }

    /** Hears that a patrol was kept: begins or ends to follow it, and tells how it stands. */
    public void changed(Patrol patrol) {
        if (isUnderWay(patrol)) {
            follow(patrol);
            return;
        }
        leave(patrol);
        keep(patrol, ledger(patrol).adherence());
    }

    /**
     * Hears what a unit drove just now.
     *
     * @param parts newly credited parts, in the order of time
     */
    public synchronized void driven(UnitId unit, List<DrivenPart> parts) {
        Followed current = followed.get(unit);
        if (current == null) {
            return;
        }
        if (current.credit(parts)) {
            told.accept(PatrolFigures.of(current.patrol, current.ledger.adherence()));
        }
    }

    /**
     * Hears that what a unit drove in [from, to) has changed, as when late data come in. It is counted anew by the next
     * {@link #work()}, for the caller may hold what the counting has to read.
     */
    public synchronized void reopened(UnitId unit, Instant from, Instant to) {
        Period before = reopened.get(unit);
        reopened.put(unit, before == null ? new Period(from, to) : before.with(from, to));
    }

    /**
     * Takes up the patrols on the road, after a start, and counts anew what was reopened; to be called about every second,
     * holding nothing.
     */
    public void work() {
        takeUp();
        Map<UnitId, Period> open;
        synchronized (this) {
            open = Map.copyOf(reopened);
            reopened.clear();
        }
        open.forEach((unit, period) -> book.listDriven(unit, period.from, period.to)
                .forEach(id -> book.find(id).ifPresent(patrol -> {
                    if (isUnderWay(patrol)) {
                        follow(patrol);
                    } else {
                        keep(patrol, ledger(patrol).adherence());
                    }
                })));
    }

    /** How a patrol was or is driven, counted anew from what is stored. */
    public PatrolSummary summary(Patrol patrol) {
        AdherenceLedger ledger = ledger(patrol);
        return new PatrolSummary(ledger.adherence(), ledger.leftOut());
    }

    /** How the patrols on the road go right now, by patrol. */
    public synchronized Map<PatrolId, PatrolFigures> figures() {
        Map<PatrolId, PatrolFigures> figures = new HashMap<>();
        followed.values()
                .forEach(each -> figures.put(each.patrol.id(), PatrolFigures.of(each.patrol, each.ledger.adherence())));
        return figures;
    }

    /** The parts driven on a patrol so far, in the order of time. */
    public List<DrivenPart> listDriven(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        Instant from = patrol.departedAt();
        if (assignment == null || from == null) {
            return List.of();
        }
        return log.listDriven(assignment.unit(), from, until(patrol));
    }

    private Instant until(Patrol patrol) {
        Instant ended = patrol.endedAt();
        return ended != null ? ended : clock.instant().plus(AHEAD);
    }

    private static boolean isUnderWay(Patrol patrol) {
        return patrol.departedAt() != null && patrol.endedAt() == null;
    }

    // the log is read before anything is held: it may be telling us something at the same moment
    private void follow(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        if (assignment == null) {
            return;
        }
        UnitId unit = assignment.unit();
        Followed before = followed(unit);
        int heard = before == null ? 0 : before.heard;
        List<DrivenPart> driven = listDriven(patrol);
        AdherenceLedger ledger = new AdherenceLedger(patrol.route(), network.current());
        ledger.credit(driven);
        Instant departed = patrol.departedAt();
        synchronized (this) {
            Followed present = followed.put(unit, new Followed(patrol, ledger, driven));
            if (departed != null && (present == null || present != before || present.heard != heard)) {
                // what was told while the log was being read may be in neither: the next work counts once more
                reopened(unit, departed, clock.instant().plus(AHEAD));
            }
        }
        keep(patrol, ledger.adherence());
    }

    private synchronized @Nullable Followed followed(UnitId unit) {
        return followed.get(unit);
    }

    private synchronized void leave(Patrol patrol) {
        followed.values().removeIf(each -> each.patrol.id().equals(patrol.id()));
    }

    private AdherenceLedger ledger(Patrol patrol) {
        AdherenceLedger ledger = new AdherenceLedger(patrol.route(), network.current());
        ledger.credit(listDriven(patrol));
        return ledger;
    }

    private void keep(Patrol patrol, Adherence adherence) {
        if (patrol.departedAt() != null) {
            book.keepOutcome(
                    patrol.id(), new PatrolLine.Outcome(adherence.drivenMeters(), adherence.requiredDrivenMeters()));
        }
        told.accept(PatrolFigures.of(patrol, adherence));
    }

    /** A patrol on the road, and what of it was counted. */
    private static final class Followed {
        private final Patrol patrol;
        private final AdherenceLedger ledger;
        /** What ended up to here has been counted, from the log or as it was told. */
        private Instant through;

        private int heard;

        Followed(Patrol patrol, AdherenceLedger ledger, List<DrivenPart> counted) {
            this.patrol = patrol;
            this.ledger = ledger;
            Instant departed = patrol.departedAt();
            this.through = departed == null ? Instant.MIN : departed;
            moveOn(counted);
        }

        /** Counts what is new of these parts; false where nothing is. */
        boolean credit(List<DrivenPart> parts) {
            List<DrivenPart> fresh =
                    parts.stream().filter(part -> part.until().isAfter(through)).toList();
            heard++;
            ledger.credit(fresh);
            moveOn(fresh);
            return !fresh.isEmpty();
        }

        private void moveOn(List<DrivenPart> parts) {
            for (DrivenPart part : parts) {
                through = part.until().isAfter(through) ? part.until() : through;
            }
        }
    }

    private record Period(Instant from, Instant to) {
        Period with(Instant otherFrom, Instant otherTo) {
            return new Period(from.isBefore(otherFrom) ? from : otherFrom, to.isAfter(otherTo) ? to : otherTo);
        }
    }

    /** The turns of a patrol's route, on the roads as they are now. */
    public List<Turn> turns(Patrol patrol) {
        return new TurnWriter(network.current()).of(patrol.route());
    }
}
