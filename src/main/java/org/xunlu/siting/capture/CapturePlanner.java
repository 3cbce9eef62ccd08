package org.xunlu.siting.capture;

import java.util.List;
import java.util.Set;
import org.xunlu.siting.CandidateScore;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.SitingProblem;

/**
 * Chooses points on one network. Keep it as long as the network lasts: ways found for one question make the next
 * question faster, e.g. after a change of budget. Thread-safe; one search at a time.
 */
public final class CapturePlanner {
    private final LinkNetwork network;

    /** Plans on this network. */
    public CapturePlanner(LinkNetwork network) {
        this.network = network;
    }

    /** The network. */
    public LinkNetwork network() {
        return network;
    }

    /** The best choice, or the best found when the search was stopped. Never throws for odd input: see the remarks. */
    public SitingPlan solve(SitingProblem problem, SearchControl control) {
        throw new UnsupportedOperationException("" + problem + control);
    }

    /**
     * What a given choice does: the question's existing points and these. Limit and rules are not enforced.
     *
     * @param sites ids of candidates; unknown ones are remarked on
     */
    public SitingPlan evaluate(SitingProblem problem, Set<String> sites) {
        throw new UnsupportedOperationException("" + problem + sites);
    }

    /**
     * Each candidate alone, best first by what it adds.
     *
     * @param scenario number of the scenario
     */
    public List<CandidateScore> rank(SitingProblem problem, int scenario) {
        throw new UnsupportedOperationException("" + problem + scenario);
    }
}
