package org.xunlu.siting.http;

import java.time.Instant;
import java.util.List;
import org.xunlu.siting.Model;
import org.xunlu.siting.study.Study;

/**
 * A finished study.
 *
 * @param question what was asked
 * @param outcome the plan
 * @param marginal what the first, second, … point adds
 * @param compared the same question answered by other models
 * @param sensitivity how the plan bears other tolerances
 */
record StudyView(
        String name,
        TermsForm question,
        OutcomeView outcome,
        List<Study.Step> marginal,
        List<ModelView> compared,
        List<Study.Bearing> sensitivity,
        Assumptions assumptions) {

    /** One model's choice. */
    record ModelView(
            Model model,
            double share,
            double seen,
            double gap,
            boolean proven,
            long costCents,
            List<PointView> sites) {}

    /** A point of another model's choice. */
    record PointView(String id, String name, double lon, double lat) {}

    /**
     * What the study stands on.
     *
     * @param networkRevision revision of the roads
     * @param astrayPlaces freight places on no road trucks use
     * @param astrayPoints points that stand on no road trucks use
     */
    record Assumptions(
            long networkRevision,
            int nodes,
            int links,
            double km,
            int candidates,
            int admissible,
            int flows,
            double trucks,
            double over,
            List<String> scenarios,
            List<String> astrayPlaces,
            List<String> astrayPoints,
            String costSource) {}

    /** A line of the list of studies. */
    record Row(
            long id,
            String name,
            String author,
            Instant madeAt,
            String model,
            int points,
            double capturedShare,
            double gap,
            long costCents) {}
}
