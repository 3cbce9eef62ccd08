package org.xunlu.patrol.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.access.Caller;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolWatch;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.Unit;
import org.xunlu.refusal.Refusal;

/** Writes logs from plan, track and findings; nothing of it is kept but the remarks. */
public final class LogDesk {
    /** How long an officer is asked for a signature. */
    private static final Duration WAITS = Duration.ofDays(7);

    private final PatrolDesk desk;
    private final PatrolWatch watch;
    private final DutyRoster roster;
    private final NetworkHolder network;
    private final FindingSource findings;
    private final RemarkBook remarks;
    private final SignatureBook signatures;
    private final Clock clock;

    /** A desk over these books. */
    public LogDesk(
            PatrolDesk desk,
            PatrolWatch watch,
            DutyRoster roster,
            NetworkHolder network,
            FindingSource findings,
            RemarkBook remarks,
            SignatureBook signatures,
            Clock clock) {
        this.desk = desk;
        this.watch = watch;
        this.roster = roster;
        this.network = network;
        this.findings = findings;
        this.remarks = remarks;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** What people added to logs. */
    public RemarkBook remarks() {
        return remarks;
    }

    /** The log of a patrol as far as it is driven. */
    public PatrolLog write(Patrol patrol) {
        RoadNetwork roads = network.current();
        List<Officer> officers = desk.crew(patrol).officers();
        Instant from = patrol.departedAt();
        Instant to = patrol.endedAt() == null ? clock.instant() : patrol.endedAt();
        Set<Long> persons = officers.stream()
                .map(Officer::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Assignment assignment = patrol.assignment();
        Unit unit =
                assignment == null ? null : roster.findUnit(assignment.unit()).orElse(null);
        return new PatrolLog(
                patrol,
                unit,
                officers,
                new DrivenRuns(
                                roads,
                                patrol.route().legs().stream()
                                        .filter(RouteLeg::required)
                                        .map(RouteLeg::segment)
                                        .toList())
                        .of(watch.listDriven(patrol)),
                from == null || persons.isEmpty() ? List.of() : findings.list(persons, from, to),
                watch.summary(patrol),
                remarks.find(patrol.id()),
                remarks.listVersions(patrol.id()),
                signatures.list(patrol.id()));
    }

    /** Keeps remarks in place of the version they name; empty when somebody else was first. */
    public Optional<Remarks> remark(Patrol patrol, Remarks wanted) {
        return remarks.replace(patrol.id(), wanted, clock.instant());
    }

    /**
     * Signs a log: as one of the crew, else as a dispatcher.
     *
     * @param content what the log said when it was read
     * @return the log with the signature; as it is now, without one, when it says something else meanwhile
     * @throws Refusal {@code plog.not_over} before the patrol has ended
     */
    public PatrolLog sign(Patrol patrol, String content, Caller by) {
        PatrolLog log = write(patrol);
        if (!log.isOver()) {
            throw Refusal.conflict("plog.not_over", Map.of());
        }
        if (!log.content().equals(content)) {
            return log;
        }
        Signature.Part part = desk.crew(patrol).includes(by.personId()) ? Signature.Part.CREW : Signature.Part.DESK;
        signatures.add(
                patrol.id(),
                new Signature(
                        by.personId(),
                        by.name(),
                        part,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        content,
                        log.summary().adherence().drivenMeters()));
        return write(patrol);
    }

    /** Patrols this person was on board of in the last days and whose log waits for the signature. */
    public List<Patrol> listUnsigned(Caller by) {
        return signatures.listUnsigned(by.personId(), clock.instant().minus(WAITS)).stream()
                .map(desk::get)
                .toList();
    }
}
