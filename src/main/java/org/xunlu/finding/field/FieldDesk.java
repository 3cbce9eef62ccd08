package org.xunlu.finding.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.Observation;
import org.xunlu.finding.Photo;
import org.xunlu.finding.casework.CaseStep;
import org.xunlu.finding.casework.ClosingDesk;
import org.xunlu.finding.casework.OrderDesk;
import org.xunlu.finding.casework.StepCall;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/** What officers do on the spot. Every step may be sent again under its key without being done twice. */
public final class FieldDesk {
    /** What is farther away is no work of this drive. */
    private static final double AROUND_METERS = 30_000;

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final FieldRegister register;
    private final FindingDesk desk;
    private final OrderDesk orders;
    private final ClosingDesk closing;
    private final Clock clock;

    /** A desk that records, revisits and closes at these. */
    public FieldDesk(FieldRegister register, FindingDesk desk, OrderDesk orders, ClosingDesk closing, Clock clock) {
        this.register = register;
        this.desk = desk;
        this.orders = orders;
        this.closing = closing;
        this.clock = clock;
    }

    /** What lies open around a place, nearest first. */
    public List<Finding> around(LonLat place, int limit) {
        return register.listOpenAround(place, AROUND_METERS, limit);
    }

    /** The kinds of the last year, the most frequent first. */
    public List<FindingKind> kindsByUse() {
        return register.kindsByUse(clock.instant().minus(A_YEAR));
    }

    /** Records a finding with where the officer stood. */
    public Finding record(
            Caller caller, Observation observation, @Nullable Standpoint standpoint, @Nullable String key) {
        Finding finding = desk.record(caller, observation, key);
        if (standpoint != null) {
            register.keep(finding.id(), standpoint);
        }
        return finding;
    }

    /** Keeps the photo of a visit at a stage. */
    @FunctionalInterface
    public interface Keeping {
        /** Keeps it; the same photo again changes nothing. */
        void keep(Photo.Stage stage);
    }

    /**
     * Keeps a visit. A finding told to be put right is revisited by it; one found removed is closed, unless a case about it
     * is under way.
     *
     * @param photo keeps the photo taken on the spot, or null where none was taken
     * @return the finding as it is afterwards
     * @throws Refusal where the finding had ended before, the visit lies in the future, or it says removed without a photo
     */
    public Finding visit(Caller caller, Visit visit, @Nullable Keeping photo) {
        Finding finding = desk.get(visit.finding());
        boolean removed = visit.outcome() == Visit.Outcome.REMOVED;
        boolean known = register.findVisit(caller.personId(), visit.key()).isPresent();
        if (!known) {
            refuse(visit, finding, photo);
            if (photo != null) {
                photo.keep(removed ? Photo.Stage.AFTER : Photo.Stage.BEFORE);
            }
            register.add(
                    visit,
                    new HistoryLine(clock.instant(), caller.personId(), caller.name(), "visited", noteOf(visit)));
        }
        // sent again after the visit was kept, the steps that follow from it may still be missing
        Finding present = desk.get(visit.finding());
        boolean told = known && !removed && present.state().name() == FindingState.Name.UNCORRECTED;
        if (!told && CaseStep.REVISIT.follows(present.state().name())) {
            present = orders.revisit(call(caller, visit, present), removed);
        }
        boolean closes = removed
                && !present.state().name().inCase()
                && CaseStep.CLOSE.follows(present.state().name());
        return closes ? closing.close(call(caller, visit, present), null) : present;
    }

    private static StepCall call(Caller caller, Visit visit, Finding finding) {
        return new StepCall(caller, finding.id(), finding.version(), noteOf(visit));
    }

    private void refuse(Visit visit, Finding finding, @Nullable Keeping photo) {
        if (visit.visitedAt().isAfter(clock.instant().plus(AHEAD))) {
            throw Refusal.invalid("finding.found_in_future", "visitedAt", Map.of("value", visit.visitedAt()));
        }
        if (visit.outcome() == Visit.Outcome.REMOVED && photo == null) {
            throw Refusal.invalid("field.visit_needs_photo", "photo");
        }
        if (finding.state().ended()) {
            throw Refusal.conflict(
                    "finding.ended", Map.of("state", finding.state().name()));
        }
    }

    private static String noteOf(Visit visit) {
        return visit.note().isEmpty() ? visit.outcome().name() : visit.note();
    }

    /** Where a finding was recorded from. */
    public Optional<Standpoint> findStandpoint(FindingId finding) {
        return register.findStandpoint(finding);
    }

    /** The visits of a finding, oldest first. */
    public List<Visit> visits(FindingId finding) {
        return register.visits(finding);
    }

    /** Key of the first photo of each of these findings that has one. */
    public Map<FindingId, Long> firstPhotos(List<FindingId> findings) {
        return register.firstPhotos(findings);
    }

    /** When a visit without a time of its own took place. */
    public Instant now() {
        return clock.instant();
    }
}
