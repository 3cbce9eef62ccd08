package org.xunlu.patrol.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.xunlu.patrol.DrivenPart;

/** Makes plans of several seeds, draws one of the best and adds up what it amounts to. */
final class RunMaker {
    /** Seeds of tries lie apart by more than a run has days. */
    private static final long APART = 7_919;

    private final RunRequest request;
    private final RunProgress tell;
    private final BooleanSupplier enough;

    /**
     * A maker.
     *
     * @param tell hears how far it is; may throw to end the work
     * @param enough answers true as soon as the best so far is to be kept
     */
    RunMaker(RunRequest request, RunProgress tell, BooleanSupplier enough) {
        this.request = request;
        this.tell = tell;
        this.enough = enough;
    }

    /** A plan with its figures. */
    record Chosen(MadeRun made, RunFigures figures) {}

    /**
     * Makes them.
     *
     * @param history what was driven before the plan's first day
     */
    Chosen make(DutyList duty, Function<PlanTerms, List<DrivenPart>> history) {
        PlanTerms terms = request.terms();
        List<MadeRun> pool = new ArrayList<>();
        for (int number = 0; number < terms.tries() && (number == 0 || !enough.getAsBoolean()); number++) {
            PlanTerms own = terms.with(terms.seed() + number * APART);
            int at = number;
            pool.add(new RunPlanner(request.with(own))
                    .plan(
                            fraction -> tell.fraction((at + fraction) / terms.tries()),
                            () -> enough.getAsBoolean() ? 1 : 0));
            MadeRun best = TryPool.best(pool);
            tell.best(best.visited(), best.seconds());
        }
        tell.phase(RunProgress.Phase.FIGURES);
        List<MadeRun> fit = TryPool.fit(pool);
        MadeRun chosen = fit.get(TryPool.draw(fit.size(), terms.seed()));
        List<RunFigures.Try> tries =
                pool.stream().map(each -> TryPool.tried(each, fit, chosen)).toList();
        double bits = Math.log(fit.size()) / Math.log(2);
        return new Chosen(
                chosen,
                new FiguresMaker(chosen)
                        .make(tries, bits, history.apply(terms), duty.astray(), duty.supply(), !enough.getAsBoolean()));
    }
}
