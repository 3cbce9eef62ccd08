package org.xunlu.roadside.stop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.finding.RoadAddress;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.OverLimit;
import org.xunlu.patrol.Crew;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.refusal.Refusal;

/** Where people record stops and settle them. */
public final class StopDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int CLOCK_SECONDS = 300;

    private final StopRegister register;
    private final DutyRoster roster;
    private final Supplier<MassLimits> limits;
    private final RoadAddress.Book addresses;
    private final Clock clock;

    /**
     * A desk.
     *
     * @param limits the mass limits in force
     * @param addresses finds route, stake and side of a place
     */
    public StopDesk(
            StopRegister register,
            DutyRoster roster,
            Supplier<MassLimits> limits,
            RoadAddress.Book addresses,
            Clock clock) {
        this.register = register;
        this.roster = roster;
        this.limits = limits;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Records a stop.
     *
     * @param key the sender's key of this request, or null; the same key gets the first answer again
     */
    public RoadStop record(Caller caller, StopDetails details, @Nullable String key) {
        if (key != null) {
            Optional<RoadStop> former = register.findByKey(caller.personId(), key);
            if (former.isPresent()) {
                return former.get();
            }
        }
        return register.add(judged(new StopId(0), details, author(caller), 1), key);
    }

    /** Corrects a stop that nobody has settled yet. */
    public RoadStop correct(Caller caller, StopId id, StopDetails details, long version) {
        RoadStop former = get(id);
        requireOpen(former);
        if (former.version() != version) {
            throw Refusal.stale(former);
        }
        return register.keep(judged(id, details, former.author(), version + 1));
    }

    /** Confirms a stop; not by the person who recorded it. */
    public RoadStop confirm(Caller caller, StopId id, long version) {
        RoadStop stop = get(id);
        requireOpen(stop);
        if (stop.author().personId() == caller.personId()) {
            throw Refusal.rule("roadside.own_stop", null, Map.of());
        }
        return settle(stop, StopState.CONFIRMED, caller, "", version);
    }

    /** Takes a stop back, confirmed or not, with a reason. */
    public RoadStop takeBack(Caller caller, StopId id, String why, long version) {
        RoadStop stop = get(id);
        if (stop.state() == StopState.VOID) {
            throw Refusal.conflict("roadside.stop_settled", Map.of());
        }
        if (why.isBlank()) {
            throw Refusal.invalid("field_missing", "why");
        }
        return settle(stop, StopState.VOID, caller, StopDetails.text("why", why, 500), version);
    }

    private RoadStop settle(RoadStop stop, StopState state, Caller caller, String why, long version) {
        if (stop.version() != version) {
            throw Refusal.stale(stop);
        }
        return register.keep(new RoadStop(
                stop.id(),
                stop.details(),
                stop.address(),
                stop.overLimit(),
                stop.officers(),
                state,
                stop.author(),
                new RoadStop.Settled(author(caller), why),
                version + 1));
    }

    private RoadStop get(StopId id) {
        return register.find(id).orElseThrow(() -> Refusal.notFound("stop", id.value()));
    }

    private static void requireOpen(RoadStop stop) {
        if (stop.state() != StopState.RECORDED) {
            throw Refusal.conflict("roadside.stop_settled", Map.of());
        }
    }

    private static RoadStop.Author author(Caller caller) {
        return new RoadStop.Author(caller.personId(), caller.name());
    }

    private RoadStop judged(StopId id, StopDetails details, RoadStop.Author author, long version) {
        Instant now = clock.instant();
        if (details.at().isAfter(now.plusSeconds(CLOCK_SECONDS))) {
            throw Refusal.invalid("finding.found_in_future", "at", Map.of("value", details.at()));
        }
        LocalDate day = LocalDate.ofInstant(details.at(), CHINA);
        List<Officer> present = roster.listOfficers(details.officers());
        new Crew(present).requireCertified(day);
        if (details.operation() != null
                && register.findOperation(details.operation()).isEmpty()) {
            throw Refusal.invalid(
                    "not_one_of",
                    "operationId",
                    Map.of("value", details.operation().value()));
        }
        OverLimit overLimit = overLimit(details, limits.get(), day);
        StopDetails whole = withOffences(details, overLimit);
        return new RoadStop(
                id,
                whole,
                addresses.find(details.position()).orElse(null),
                overLimit,
                present.stream()
                        .map(each -> new RoadStop.Present(each.id().value(), each.name(), each.certificateNo()))
                        .toList(),
                StopState.RECORDED,
                author,
                null,
                version);
    }

    /** What the limits of a day make of the first mass; null where it was not weighed. */
    public static @Nullable OverLimit overLimit(StopDetails details, MassLimits limits, LocalDate day) {
        Integer first = details.firstKg();
        if (first == null) {
            return null;
        }
        StopDetails.Vehicle vehicle = details.vehicle();
        return limits.find(vehicle.axles(), vehicle.type(), null, day)
                .map(limit -> OverLimit.of(first, limit, Optional.empty()))
                .orElseThrow(() -> Refusal.invalid(
                        "overload.no_limit_for_axles", "axles", Map.of("axles", vehicle.axles(), "day", day)));
    }

    private static StopDetails withOffences(StopDetails details, @Nullable OverLimit overLimit) {
        boolean over = overLimit != null && overLimit.over();
        if (details.offences().contains(Offence.OVER_LIMIT) && !over) {
            throw Refusal.invalid("roadside.not_over", "firstKg");
        }
        Set<Offence> offences = EnumSet.noneOf(Offence.class);
        offences.addAll(details.offences());
        if (over) {
            offences.add(Offence.OVER_LIMIT);
        }
        if (offences.isEmpty()) {
            throw Refusal.invalid("field_missing", "offences");
        }
        return new StopDetails(
                details.at(),
                details.position(),
                details.vehicle(),
                details.people(),
                details.firstKg(),
                details.againKg(),
                offences,
                details.police(),
                details.operation(),
                details.checkpoint(),
                details.officers(),
                details.note());
    }
}
