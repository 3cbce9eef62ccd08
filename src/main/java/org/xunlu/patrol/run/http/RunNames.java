package org.xunlu.patrol.run.http;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanRunBook;
import org.xunlu.patrol.run.PlanTerms;
import org.xunlu.patrol.run.Span;

/** Runs with the names of their units. */
final class RunNames {
    private final DutyRoster roster;
    private final PlanRunBook book;

    RunNames(DutyRoster roster, PlanRunBook book) {
        this.roster = roster;
        this.book = book;
    }

    /**
     * A run in full.
     *
     * @param days of which it tells the patrols; null for all of a short plan, the first weeks of a long one
     */
    RunViews.Full view(PlanRun run, @Nullable Span days) {
        Span told = days == null ? first(Span.of(run.terms())) : days;
        Map<UnitId, String> names = new HashMap<>();
        return RunViews.Full.of(
                run,
                told,
                run.patrols().stream()
                        .filter(member -> told.holds(member.day()))
                        .map(member -> RunViews.Member.of(member, name(names, member.unit())))
                        .toList(),
                run.later() == null
                        ? List.of()
                        : book.listSketches(run.id(), told).stream()
                                .map(each -> RunViews.Later.of(each, name(names, each.unit())))
                                .toList());
    }

    private static Span first(Span whole) {
        LocalDate weeks = whole.from().plusDays(PlanTerms.SHORT - 1L);
        return whole.to().isBefore(weeks) ? whole : new Span(whole.from(), weeks);
    }

    /** A unit's name, asked for once. */
    String name(Map<UnitId, String> known, UnitId unit) {
        return known.computeIfAbsent(
                unit, each -> roster.findUnit(each).map(Unit::name).orElse(""));
    }
}
