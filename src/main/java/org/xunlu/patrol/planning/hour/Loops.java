package org.xunlu.patrol.planning.hour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.arc.Dice;

/**
 * The orders in which a tour's steps can be driven at no cost. Where it comes to a place twice, what lies between is a
 * loop, which may be driven the other way round; two loops that follow each other at a place may change their order. The
 * tour as a whole is a loop at its base. Every change can be undone by a change that is as likely, so that changes made by
 * lot, none refused, end at every order equally often.
 */
final class Loops {
    /** How often the tour as a whole is turned; few other changes move a road from its beginning to its end. */
    private static final double WHOLE = 0.1;

    private final List<Tour.Step> steps;
    /** Step → number of the place it begins at, and at which it ends, as it was found. */
    private final int[] begins;

    private final int[] ends;
    /** Step → whether it may be driven the other way. */
    private final boolean[] turnable;
    /** Place → how often the tour is there; no change alters it. */
    private final int[] visits;

    private final double pairs;
    private final double triples;

    Loops(RoadNetwork roads, Tour tour) {
        steps = tour.steps();
        int size = steps.size();
        begins = new int[size];
        ends = new int[size];
        turnable = new boolean[size];
        Map<List<Double>, Integer> numbers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Tour.Step step = steps.get(i);
            RoadSegment segment = roads.segment(step.segment());
            begins[i] = place(numbers, segment, step.segment(), step.fromFraction());
            ends[i] = place(numbers, segment, step.segment(), step.toFraction());
            turnable[i] = segment.direction().allows(!step.forward());
        }
        visits = new int[numbers.size()];
        for (int i = 0; i < size; i++) {
            visits[begins[i]]++;
        }
        if (size > 0) {
            visits[ends[size - 1]]++;
        }
        double two = 0;
        double three = 0;
        for (double count : visits) {
            two += count * (count - 1) / 2;
            three += count * (count - 1) * (count - 2) / 6;
        }
        pairs = two;
        triples = three;
    }

    private static int place(Map<List<Double>, Integer> numbers, RoadSegment segment, int number, double fraction) {
        List<Double> key = fraction == 0
                ? List.of((double) segment.fromNode())
                : fraction == 1 ? List.of((double) segment.toNode()) : List.of((double) number, fraction);
        return numbers.computeIfAbsent(key, any -> numbers.size());
    }

    /** The order as found: twice the number of each step, one more where it is driven the other way. */
    int[] found() {
        int[] order = new int[steps.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = 2 * i;
        }
        return order;
    }

    /** A neighbour of an order by lot; the same order where the change drawn is not allowed. */
    int[] changed(int[] order, Dice dice) {
        if (pairs + triples == 0) {
            return order;
        }
        if (dice.share() < WHOLE) {
            return turned(order, 0, begin(order[0]) == end(order[order.length - 1]) ? order.length : 0);
        }
        boolean swap = dice.share() * (pairs + triples) < triples;
        int[] at = positions(order, swap ? 3 : 2, dice);
        return swap ? swapped(order, at[0], at[1], at[2]) : turned(order, at[0], at[1]);
    }

    /** So many different moments at which the tour is at one place, in their order. */
    private int[] positions(int[] order, int count, Dice dice) {
        double left = dice.share() * (count == 2 ? pairs : triples);
        int place = -1;
        for (int each = 0; each < visits.length; each++) {
            double here = visits[each];
            left -= count == 2 ? here * (here - 1) / 2 : here * (here - 1) * (here - 2) / 6;
            if (left < 0) {
                place = each;
                break;
            }
        }
        int[] all = new int[place < 0 ? 0 : visits[place]];
        int found = 0;
        for (int moment = 0; moment <= order.length && found < all.length; moment++) {
            int here = moment < order.length ? begin(order[moment]) : end(order[moment - 1]);
            if (here == place) {
                all[found++] = moment;
            }
        }
        if (found < count) {
            return new int[count];
        }
        dice.shuffle(all, all.length);
        int[] chosen = Arrays.copyOf(all, count);
        Arrays.sort(chosen);
        return chosen;
    }

    private int[] turned(int[] order, int from, int to) {
        int[] turned = order.clone();
        for (int i = from; i < to; i++) {
            if (!turnable[order[i] / 2]) {
                return order;
            }
            turned[from + to - 1 - i] = order[i] ^ 1;
        }
        return turned;
    }

    private static int[] swapped(int[] order, int from, int middle, int to) {
        int[] swapped = order.clone();
        System.arraycopy(order, middle, swapped, from, to - middle);
        System.arraycopy(order, from, swapped, from + to - middle, middle - from);
        return swapped;
    }

    private int begin(int visit) {
        return visit % 2 == 0 ? begins[visit / 2] : ends[visit / 2];
    }

    private int end(int visit) {
        return begin(visit ^ 1);
    }

    /** The steps in an order. */
    List<Tour.Step> written(int[] order) {
        List<Tour.Step> written = new ArrayList<>();
        for (int visit : order) {
            Tour.Step step = steps.get(visit / 2);
            written.add(
                    visit % 2 == 0
                            ? step
                            : new Tour.Step(
                                    step.segment(),
                                    !step.forward(),
                                    step.toFraction(),
                                    step.fromFraction(),
                                    step.required()));
        }
        return written;
    }
}
