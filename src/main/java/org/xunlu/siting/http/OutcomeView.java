package org.xunlu.siting.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.siting.Fate;
import org.xunlu.siting.Model;
import org.xunlu.siting.PlannedSite.Standing;
import org.xunlu.siting.Remark;
import org.xunlu.siting.study.PatrolDemand;

/**
 * A plan as the API tells it.
 *
 * @param share caught share of the worth when trucks drive round, 0 to 1
 * @param truckShare the same of trucks alone
 * @param overShare the same of overloaded trucks alone
 * @param seen share of the worth whose cheapest way passes a point: what is caught while nobody drives round
 * @param gap how far the value may be from the best possible, 0 to 1
 * @param method how it was found
 * @param flows what becomes of each flow of the first scenario
 * @param links segments of each link that a way of {@code flows} names
 * @param patrol what mobile patrols must still cover, by road, in the first scenario
 */
record OutcomeView(
        Model model,
        double share,
        double truckShare,
        double overShare,
        double seen,
        double gap,
        boolean proven,
        String method,
        long millis,
        long costCents,
        int points,
        List<Point> sites,
        List<ScenarioView> scenarios,
        List<FlowView> flows,
        Map<Integer, List<Long>> links,
        List<PatrolDemand> patrol,
        List<RemarkView> remarks) {

    /** A point of the plan. */
    record Point(SiteView site, Standing standing, double passing, double onlyHere, boolean failing) {}

    /** What the plan does in one scenario; worth caught of all worth. */
    record ScenarioView(String name, double tolerance, double weight, double caught, double total) {}

    /**
     * What becomes of a flow.
     *
     * @param detour how much longer the cheapest way free of points is; null where there is none
     * @param seenBy points on the cheapest way
     * @param way links of the cheapest way
     * @param free links of the way round, where it evades
     */
    record FlowView(
            long from,
            String fromName,
            long to,
            String toName,
            double trucks,
            double over,
            Fate fate,
            @Nullable Double detour,
            List<String> seenBy,
            List<Integer> way,
            List<Integer> free) {}

    /** What was odd about the question; {@code label} names the subject for people. */
    record RemarkView(Remark.Kind kind, String subject, String label) {}
}
