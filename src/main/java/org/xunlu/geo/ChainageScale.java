package org.xunlu.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the stakes say along one road, from its start. Between surveyed stakes the chainage runs evenly; beyond the last
 * one it runs with the length. At a chain break (断链) it jumps: forward at a short one, so that some labels do not
 * exist, backward at a long one, so that some exist twice.
 */
public final class ChainageScale {
    /** A surveyed stake: at this measure the road is labelled so. */
    public record Stake(double measureMeters, Chainage chainage) {}

    /** A place with two labels: one counted from before it, the other from behind it. */
    public record Break(double measureMeters, Chainage before, Chainage after) {}

    private record Piece(double from, double to, double chainageFrom, double chainageTo) {
        double slope() {
            return to == from ? 1 : (chainageTo - chainageFrom) / (to - from);
        }

        double chainageAt(double measure) {
            return chainageFrom + (measure - from) * slope();
        }
    }

    private final List<Piece> pieces;

    private ChainageScale(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** A road whose stakes agree with its length. */
    public static ChainageScale starting(Chainage start, double lengthMeters) {
        return of(List.of(new Stake(0, start)), List.of(), lengthMeters);
    }

    /**
     * A road with surveyed stakes, at least one, and chain breaks.
     *
     * @throws IllegalArgumentException when there is no stake, or chainage falls between two stakes
     */
    public static ChainageScale of(List<Stake> stakes, List<Break> breaks, double lengthMeters) {
        if (stakes.isEmpty()) {
            throw new IllegalArgumentException("a scale needs one stake at least");
        }
        List<Break> ordered = breaks.stream()
                .sorted(Comparator.comparingDouble(Break::measureMeters))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        List<Stake> section = new ArrayList<>();
        for (Break at : ordered) {
            addStakes(section, stakes, from, at.measureMeters());
            section.add(new Stake(at.measureMeters(), at.before()));
            addPieces(pieces, section, from, at.measureMeters());
            section = new ArrayList<>(List.of(new Stake(at.measureMeters(), at.after())));
            from = at.measureMeters();
        }
        addStakes(section, stakes, from, Double.POSITIVE_INFINITY);
        addPieces(pieces, section, from, Math.max(from, lengthMeters));
        return new ChainageScale(List.copyOf(pieces));
    }

    private static void addStakes(List<Stake> section, List<Stake> stakes, double from, double to) {
        boolean first = from == 0;
        stakes.stream()
                .filter(stake -> (stake.measureMeters() > from || (first && stake.measureMeters() >= 0))
                        && stake.measureMeters() < to)
                .sorted(Comparator.comparingDouble(Stake::measureMeters))
                .forEach(section::add);
    }

    /** Pieces between the section's stakes, and with slope one before the first and after the last of them. */
    private static void addPieces(List<Piece> pieces, List<Stake> section, double from, double to) {
        Stake first = section.get(0);
        if (first.measureMeters() > from) {
            double chainage = first.chainage().meters() - (first.measureMeters() - from);
            pieces.add(new Piece(
                    from, first.measureMeters(), chainage, first.chainage().meters()));
        }
        for (int i = 1; i < section.size(); i++) {
            Stake a = section.get(i - 1);
            Stake b = section.get(i);
            if (b.chainage().meters() < a.chainage().meters()) {
                throw new IllegalArgumentException("stakes go backwards from "
                        + a.chainage().format() + " to " + b.chainage().format() + " without a chain break");
            }
            pieces.add(new Piece(
                    a.measureMeters(),
                    b.measureMeters(),
                    a.chainage().meters(),
                    b.chainage().meters()));
        }
        Stake last = section.get(section.size() - 1);
        if (last.measureMeters() < to) {
            double chainage = last.chainage().meters() + (to - last.measureMeters());
            pieces.add(new Piece(last.measureMeters(), to, last.chainage().meters(), chainage));
        }
    }

    /** The label at a measure; beyond the ends, of the end. At a break, the one counted from before it. */
    public StakeLabel labelAt(double measureMeters) {
        Piece last = pieces.get(pieces.size() - 1);
        double measure = Math.max(pieces.get(0).from(), Math.min(last.to(), measureMeters));
        Piece piece =
                pieces.stream().filter(each -> measure <= each.to()).findFirst().orElse(last);
        double chainage = Math.max(0, piece.chainageAt(measure));
        int occurrence = 1
                + (int) measuresOf(new Chainage(chainage)).stream()
                        .filter(each -> each < measure - 0.0005)
                        .count();
        return new StakeLabel(new Chainage(chainage), occurrence);
    }

    /** Every measure with this label, ascending: none behind a short chain break, two inside a long one. */
    public List<Double> measuresOf(Chainage chainage) {
        List<Double> measures = new ArrayList<>();
        for (Piece piece : pieces) {
            double label = chainage.meters();
            // a tenth of a millimetre forgives what the arithmetic rounds at the ends
            if (label < piece.chainageFrom() - 1e-4 || label > piece.chainageTo() + 1e-4) {
                continue;
            }
            double share = piece.chainageTo() == piece.chainageFrom()
                    ? 0
                    : (label - piece.chainageFrom()) / (piece.chainageTo() - piece.chainageFrom());
            double measure = piece.from() + Math.max(0, Math.min(1, share)) * (piece.to() - piece.from());
            if (measures.isEmpty() || measure - measures.get(measures.size() - 1) > 0.001) {
                measures.add(measure);
            }
        }
        return measures;
    }

    /** The short chain break that leaves this label out, if one does. */
    public Optional<Break> findGap(Chainage chainage) {
        for (int i = 1; i < pieces.size(); i++) {
            Piece before = pieces.get(i - 1);
            Piece after = pieces.get(i);
            if (before.chainageTo() < chainage.meters() && chainage.meters() < after.chainageFrom()) {
                return Optional.of(
                        new Break(after.from(), new Chainage(before.chainageTo()), new Chainage(after.chainageFrom())));
            }
        }
        return Optional.empty();
    }
}
