package org.xunlu.patrol.run.http;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanRunBook;

/**
 * A patrol of a plan.
 *
 * @param state where it stands; null while it is not drawn up
 */
record PlannedRow(LocalDate day, UnitId unit, PlanRun.Sums sums, boolean decoy, PatrolState.@Nullable Kind state) {

    /** All of a plan, by day, unit and departure. */
    static List<PlannedRow> all(PlanRun run, PlanRunBook book) {
        return Stream.concat(
                        run.patrols().stream()
                                .map(each -> new PlannedRow(
                                        each.day(), each.unit(), each.sums(), each.decoy(), each.state())),
                        book.listSums(run.id()).stream()
                                .map(each -> new PlannedRow(each.day(), each.unit(), each.sums(), each.decoy(), null)))
                .sorted(Comparator.comparing(PlannedRow::day)
                        .thenComparing(each -> each.unit().value())
                        .thenComparing(each -> each.sums().from()))
                .toList();
    }
}
