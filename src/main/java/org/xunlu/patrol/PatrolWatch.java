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
    /** Devices hand in what they kept in dead spots for this long after a patrol. */
    private static final Duration LATEST = Duration.ofDays(7);

    private final PatrolBook book;
    private final DrivenLog log;
    private final NetworkHolder network;
    private final Clock clock;
    private final Consumer<PatrolFigures> told;
    private final Map<UnitId, Followed> followed = new HashMap<>();

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

    /** Takes up the patrols that are on the road, after a start or when the roads have changed. */
    public synchronized void takeUp() {
        followed.clear();
        for (PatrolId id : book.listUnderWay()) {
            book.find(id).ifPresent(this::follow);
        }
    }

    /** Hears that a patrol was kept: begins or ends to follow it, and tells how it stands. */
    public synchronized void changed(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        if (assignment == null) {
            told.accept(PatrolFigures.of(patrol, new AdherenceLedger(patrol.route(), network.current()).adherence()));
            return;
        }
        Followed known = followed.get(assignment.unit());
        switch (patrol.state().kind()) {
            case DRIVING, INTERRUPTED -> follow(patrol);
            default -> {
                if (known != null && known.patrol.id().equals(patrol.id())) {
                    followed.remove(assignment.unit());
                }
                keep(patrol, ledger(patrol).adherence());
            }
        }
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
        Instant departed = current.patrol.departedAt();
        List<DrivenPart> since = parts.stream()
                .filter(part -> departed == null || !part.at().isBefore(departed))
                .toList();
        if (!since.isEmpty()) {
            current.ledger.credit(since);
            told.accept(PatrolFigures.of(current.patrol, current.ledger.adherence()));
        }
    }

    /** Hears that what a unit drove in [from, to) has changed, as when late data come in: counts anew. */
    public synchronized void reopened(UnitId unit, Instant from, Instant to) {
        for (PatrolId id : book.listDriven(unit, from, to)) {
            book.find(id).ifPresent(patrol -> {
                if (patrol.endedAt() == null) {
                    follow(patrol);
                } else {
                    keep(patrol, ledger(patrol).adherence());
                }
            });
        }
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
        @Nullable Instant ended = patrol.endedAt();
        return ended != null ? ended : clock.instant().plus(LATEST);
    }

    private void follow(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        if (assignment != null) {
            AdherenceLedger ledger = ledger(patrol);
            followed.put(assignment.unit(), new Followed(patrol, ledger));
            keep(patrol, ledger.adherence());
        }
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

    private record Followed(Patrol patrol, AdherenceLedger ledger) {}
}
