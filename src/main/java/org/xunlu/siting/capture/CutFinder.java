package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.xunlu.siting.capture.EvasionSearch.Way;

/** Asks the trucks: which ways are left to them when sites are chosen, wholly or in part. What they find is pooled. */
final class CutFinder {
    /** Ways looked for at once for one commodity, each avoiding the sites of those before. */
    private static final int AT_ONCE = 5;

    /** What a site costs beyond what it holds, so that short ways are found first: their cuts say more. */
    private static final double PER_ARC = 1e-4;

    private static final double NOISE = 1e-6;
    private static final double WHOLE = 0.5;

    private final CaptureTask task;
    private final CutPool pool;
    private final BitSet hopeless = new BitSet();
    private final BitSet unguarded = new BitSet();
    private final List<List<Way>> ways = new ArrayList<>();
    private final ThreadLocal<EvasionSearch> searches = ThreadLocal.withInitial(EvasionSearch::new);

    CutFinder(CaptureTask task, CutPool pool) {
        this.task = task;
        this.pool = pool;
        task.commodities().forEach(commodity -> ways.add(new ArrayList<>()));
    }

    /** By commodity: the ways behind the cuts that were found here. */
    List<List<Way>> ways() {
        return ways;
    }

    /** Another finder that goes on from here with a pool of its own. */
    CutFinder copy() {
        CutFinder copy = new CutFinder(task, pool.copy());
        copy.hopeless.or(hopeless);
        return copy;
    }

    CutPool pool() {
        return pool;
    }

    /** Commodities that no allowed choice catches. */
    BitSet hopeless() {
        return hopeless;
    }

    /** Those of them that have a way without any site. */
    BitSet unguarded() {
        return unguarded;
    }

    /** Commodities that might be caught, ascending. */
    int[] hopeful() {
        return IntStream.range(0, task.commodities().size())
                .filter(commodity -> !hopeless.get(commodity))
                .toArray();
    }

    /** Finds ways without common sites; a commodity with more of them than sites can be paid is hopeless. */
    void pack() {
        List<List<Way>> packed = IntStream.range(0, task.commodities().size())
                .parallel()
                .mapToObj(this::pack)
                .toList();
        for (int commodity = 0; commodity < packed.size(); commodity++) {
            long money = 0;
            boolean free = false;
            for (Way way : packed.get(commodity)) {
                int[] sites = task.sites().sitesOn(way.arcs());
                add(commodity, sites, way);
                free |= sites.length == 0;
                unguarded.set(commodity, free);
                money += Arrays.stream(sites)
                        .mapToLong(site -> task.costs()[site])
                        .min()
                        .orElse(0);
            }
            if (free || packed.get(commodity).size() > task.points() || money > task.budget()) {
                hopeless.set(commodity);
            }
        }
    }

    private boolean add(int commodity, int[] sites, Way way) {
        boolean added = pool.add(commodity, sites);
        if (added) {
            ways.get(commodity).add(way);
        }
        return added;
    }

    private List<Way> pack(int commodity) {
        double[] values = new double[task.sites().arcCount()];
        List<Way> found = new ArrayList<>();
        while (found.size() <= task.points()) {
            Way way = searches.get().find(task.reaches().get(commodity), values, WHOLE);
            if (way == null) {
                break;
            }
            int[] sites = task.sites().sitesOn(way.arcs());
            found.add(way);
            if (sites.length == 0) {
                break;
            }
            task.sites().raise(values, sites, 1);
        }
        return found;
    }

    /** What a whole choice catches by scenario, beyond the base. Ways that evade it go into the pool. */
    double[] caught(boolean[] chosen) {
        double[] values = new double[chosen.length];
        for (int site = 0; site < chosen.length; site++) {
            values[site] = chosen[site] ? 1 : 0;
        }
        double[] wanted = new double[task.commodities().size()];
        Arrays.fill(wanted, 1);
        double[] least = new double[wanted.length];
        search(values, values, wanted, 0, least);
        double[] caught = new double[task.valuation().scenarioCount()];
        for (int commodity : hopeful()) {
            if (least[commodity] > WHOLE) {
                for (int scenario = 0; scenario < caught.length; scenario++) {
                    caught[scenario] += task.commodities().get(commodity).worth()[scenario];
                }
            }
        }
        return caught;
    }

    /**
     * Finds ways that meet less than they are said to, and pools their cuts.
     *
     * @param values by site: the choice in question, 0 to 1
     * @param guide by site: a choice near it, along which ways are looked for
     * @param wanted by commodity: how far it is said to be caught
     * @return how many cuts are new
     */
    int separate(double[] values, double[] guide, double[] wanted) {
        return search(values, guide, wanted, PER_ARC, new double[wanted.length]);
    }

    private int search(double[] values, double[] guide, double[] wanted, double perArc, double[] least) {
        double[] arcValues = task.sites().arcValues(guide);
        if (perArc > 0) {
            for (int arc = 0; arc < arcValues.length; arc++) {
                arcValues[arc] += perArc;
            }
        }
        int[] asked = hopeful();
        List<List<Way>> found = Arrays.stream(asked)
                .parallel()
                .mapToObj(commodity -> evading(commodity, values, arcValues, wanted[commodity], perArc > 0))
                .toList();
        int added = 0;
        for (int place = 0; place < asked.length; place++) {
            least[asked[place]] = found.get(place).isEmpty() ? 1 : 0;
            for (Way way : found.get(place)) {
                int[] sites = task.sites().sitesOn(way.arcs());
                added += add(asked[place], sites, way) ? 1 : 0;
                if (sites.length == 0) {
                    hopeless.set(asked[place]);
                }
            }
        }
        return added;
    }

    private List<Way> evading(int commodity, double[] values, double[] arcValues, double wanted, boolean several) {
        List<Way> found = new ArrayList<>();
        if (wanted < NOISE) {
            return found;
        }
        double[] raised = arcValues.clone();
        double room = several ? 20 * PER_ARC : -WHOLE;
        while (found.size() < AT_ONCE) {
            Way way = searches.get().find(task.reaches().get(commodity), raised, wanted - NOISE + room);
            if (way == null) {
                break;
            }
            int[] sites = task.sites().sitesOn(way.arcs());
            if (Arrays.stream(sites).mapToDouble(site -> values[site]).sum() < wanted - NOISE) {
                found.add(way);
            }
            if (sites.length == 0) {
                break;
            }
            task.sites().raise(raised, sites, 1);
        }
        return found;
    }
}
