package org.xunlu.bench;

import org.xunlu.demo.DemoStudy;
import org.xunlu.siting.Model;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.study.Study;

/** The demo county's siting study: how long a planner waits, and what the models differ by. */
public final class StudyBench {
    private static final int POINTS = 7;
    private static final double TOLERANCE = 0.25;

    private StudyBench() {}

    /** Prints the figures. */
    public static void main(String[] arguments) {
        DemoStudy cold = DemoStudy.generate();
        long begun = System.nanoTime();
        cold.plan(Model.EVASIVE, POINTS, TOLERANCE);
        // unpacks the solver's native library; a server pays that once
        new Figure("siting", "demo_first_study_of_a_process", seconds(begun), "s").fact();
        begun = System.nanoTime();
        DemoStudy study = new DemoStudy(cold.county(), DemoStudy.ground(cold.county()), cold.estimate());
        new Figure("siting", "demo_ground", seconds(begun), "s").fact();
        new Figure(
                        "siting",
                        "demo_flows_fit_left_out",
                        study.estimate().leftOut().rSquared(),
                        "R²")
                .fact();
        begun = System.nanoTime();
        SitingPlan evasive = study.plan(Model.EVASIVE, POINTS, TOLERANCE);
        new Figure("siting", "demo_study", seconds(begun), "s").atMost(2);
        new Figure("siting", "demo_gap", 100 * evasive.gap(), "%").atMost(0);
        double slowest = 0;
        for (int moved = 1; moved <= 8; moved++) {
            begun = System.nanoTime();
            study.plan(Model.EVASIVE, POINTS - 4 + moved, TOLERANCE + 0.01 * (moved - 4));
            slowest = Math.max(slowest, seconds(begun));
        }
        new Figure("siting", "demo_slider_slowest_of_8", slowest, "s").atMost(2);
        share("demo_caught_evasive", evasive);
        share("demo_caught_classic", study.plan(Model.ON_PATH, POINTS, TOLERANCE));
        share("demo_caught_busiest", study.plan(Model.BUSIEST, POINTS, TOLERANCE));
    }

    private static void share(String name, SitingPlan plan) {
        new Figure("siting", name, 100 * Study.share(plan), "%").fact();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
