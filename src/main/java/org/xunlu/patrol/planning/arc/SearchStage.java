package org.xunlu.patrol.planning.arc;

/** A part of the effort granted to a whole: stages follow each other and count their rounds on. */
public final class SearchStage implements SearchControl {
    private final SearchControl whole;
    private final long earlier;
    private final double from;
    private final double to;
    private long rounds;

    private SearchStage(SearchControl whole, long earlier, double from, double to) {
        this.whole = whole;
        this.earlier = earlier;
        this.from = from;
        this.to = to;
        this.rounds = earlier;
    }

    /** The first stage, which ends when this share of the whole is spent. */
    public static SearchStage first(SearchControl whole, double until) {
        return new SearchStage(whole, 0, 0, until);
    }

    /** The stage after this one. */
    public SearchStage next(double until) {
        return new SearchStage(whole, rounds, to, until);
    }

    @Override
    public double spent(long stageRounds) {
        rounds = earlier + stageRounds;
        double spent = whole.spent(rounds);
        return spent >= 1 ? 1 : Math.max(0, (spent - from) / (to - from));
    }
}
