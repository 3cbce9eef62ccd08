package org.xunlu.patrol.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.UnitId;

/**
 * A plan run as it is kept.
 *
 * @param terms what was asked for, with the seed of the chosen plan
 * @param madeBy name of the person
 * @param headline figures shown in the list
 * @param figures all figures, as the API tells them
 * @param patrols one a unit and day, by day and unit, of the days that are drawn up
 * @param later the days that are not, of a long plan; null where there are none
 * @param renewals how its rest was planned anew, the last one last
 * @param version counts its changes, from 1
 */
public record PlanRun(
        PlanRunId id,
        String name,
        State state,
        PlanTerms terms,
        Instant madeAt,
        String madeBy,
        Headline headline,
        String figures,
        List<Member> patrols,
        @Nullable Later later,
        List<Renewal> renewals,
        long version) {
    public PlanRun {
        patrols = List.copyOf(patrols);
        renewals = List.copyOf(renewals);
    }

    /** The same with other figures. */
    PlanRun with(Headline sums, String newFigures) {
        return new PlanRun(id, name, state, terms, madeAt, madeBy, sums, newFigures, patrols, later, renewals, version);
    }

    /** Where a run stands. */
    public enum State {
        /** Its patrols are drafts. */
        DRAFT,
        /** Those of some days were given out; others are drafts, or not drawn up yet. */
        PARTLY,
        /** Its patrols were given out, those aside that could not be. */
        PUBLISHED,
        /** Its drafts are gone. */
        DISCARDED
    }

    /** Days of a long plan that are not drawn up: how many patrols, from which day to which. */
    public record Later(int patrols, LocalDate from, LocalDate to) {}

    /**
     * The figures of a list.
     *
     * @param finished whether the search came to its end
     */
    public record Headline(
            double visitsPercent,
            double coveredKm,
            double drivenKm,
            double deadheadPercent,
            double imbalancePercent,
            double leftOutKm,
            boolean finished) {}

    /**
     * A patrol of the run.
     *
     * @param day the day it belongs to, in China
     * @param shownFrom before this its crew does not see it
     * @param decoy whether it departs first, to draw those who watch
     * @param state where the patrol stands now
     */
    public record Member(
            PatrolId patrol,
            UnitId unit,
            LocalDate day,
            Instant shownFrom,
            boolean decoy,
            PatrolState.Kind state,
            Sums sums) {}

    /**
     * A patrol's route in figures.
     *
     * @param from when it departs
     * @param to when its shift ends
     * @param version of the patrol
     */
    public record Sums(
            Instant from, Instant to, double lengthMeters, double requiredMeters, double seconds, long version) {}
}
