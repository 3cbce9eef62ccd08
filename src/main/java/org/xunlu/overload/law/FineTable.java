package org.xunlu.overload.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.OverLimit;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.law.FineReference.Part;
import org.xunlu.overload.law.FineReference.Subject;

/**
 * Applies the rows of fines and points of a province to one weighing (62号令 Art. 43 and what a province puts in its
 * place).
 *
 * <p>Whether a started tonne counts is a matter of discretion: the setting {@code fine_rounding_kg} tells the step to
 * which the excess is cut, 1,000 where only whole tonnes count, 0 where every kilogram does.
 */
public final class FineTable {
    private static final int TONNE = 1000;

    private final LawBook book;
    private final String province;

    /** The rows that count in this province. */
    public FineTable(LawBook book, String province) {
        this.book = book;
        this.province = province;
    }

    /** The reference for one weighing on its day, Chinese time. */
    public FineReference of(OverLimit over, Weighing.Vehicle vehicle, LocalDate day) {
        List<Part> parts = new ArrayList<>();
        mass(over, day, parts);
        size(vehicle, day, parts);
        boolean warning = parts.stream().anyMatch(part -> part.effect().equals("WARNING"));
        long least = parts.stream().mapToLong(Part::leastCents).sum();
        long most = parts.stream().mapToLong(Part::mostCents).sum();
        long cap = Long.MAX_VALUE;
        for (LawRule rule : book.inForce(RuleKind.FINE_CAP, province, day)) {
            Long amount = rule.most();
            if (amount != null && amount < most) {
                cap = amount;
                parts.add(new Part(Subject.CAP, rule.name(), cap, cap, 0, rule.source(), rule.verified()));
            }
        }
        return new FineReference(
                Math.min(least, cap), Math.min(most, cap), warning, most > cap, points(over, day, parts), parts);
    }

    private void mass(OverLimit over, LocalDate day, List<Part> parts) {
        if (!over.over()) {
            return;
        }
        int step = book.setting("fine_rounding_kg", province, day, TONNE);
        for (LawRule rule : book.massFines(province, day)) {
            boolean byRate = rule.kind() == RuleKind.MASS_FINE_BY_RATE;
            int counted = counted(rule, over, byRate);
            if (counted > 0) {
                long cents = rule.amount() * (step == 0 ? counted : counted / step * step) / TONNE;
                parts.add(new Part(Subject.MASS, rule.name(), cents, cents, counted, rule.source(), rule.verified()));
            }
        }
    }

    /** Kilograms of the excess a row counts: all where it is for the whole, those within its band where for a part. */
    private static int counted(LawRule rule, OverLimit over, boolean byRate) {
        int fromKg = kg(rule.from(), over, byRate, 0);
        int toKg = kg(rule.to(), over, byRate, Integer.MAX_VALUE);
        if (rule.name().equals("PART")) {
            return Math.max(0, Math.min(over.overKg(), toKg) - fromKg);
        }
        // by kilogram the upper end belongs to the band (up to 1,000 kg a warning), by rate the lower does
        boolean covered =
                byRate ? rule.covers(over.rateBasisPoints()) : over.overKg() > fromKg && over.overKg() <= toKg;
        return covered ? over.overKg() : 0;
    }

    private static int kg(@Nullable Integer end, OverLimit over, boolean byRate, int otherwise) {
        if (end == null) {
            return otherwise;
        }
        return byRate ? (int) ((long) end * over.limitKg() / 10_000) : end;
    }

    private void size(Weighing.Vehicle vehicle, LocalDate day, List<Part> parts) {
        boolean tooLarge =
                book.inForce(RuleKind.SIZE_LIMIT, province, day).stream().anyMatch(limit -> !within(vehicle, limit));
        if (!tooLarge) {
            return;
        }
        // the rows are looked through from the narrowest to the one for any size
        book.inForce(RuleKind.SIZE_FINE, province, day).stream()
                .sorted((one, other) -> Integer.compare(reach(one), reach(other)))
                .filter(row -> within(vehicle, row))
                .findFirst()
                .ifPresent(row -> parts.add(new Part(
                        Subject.SIZE,
                        row.name(),
                        row.amount(),
                        row.most() == null ? row.amount() : row.most(),
                        0,
                        row.source(),
                        row.verified())));
    }

    private static int reach(LawRule row) {
        return row.lengthMm() == null ? Integer.MAX_VALUE : row.lengthMm();
    }

    private static boolean within(Weighing.Vehicle vehicle, LawRule row) {
        return fits(vehicle.heightMm(), row.heightMm())
                && fits(vehicle.widthMm(), row.widthMm())
                && fits(vehicle.lengthMm(), row.lengthMm());
    }

    private static boolean fits(@Nullable Integer measure, @Nullable Integer limit) {
        return measure == null || limit == null || measure <= limit;
    }

    private int points(OverLimit over, LocalDate day, List<Part> parts) {
        if (!over.over()) {
            return 0;
        }
        int points = 0;
        for (LawRule rule : book.inForce(RuleKind.POINTS, province, day)) {
            if (rule.covers(over.rateBasisPoints()) && rule.amount() > points) {
                points = Math.toIntExact(rule.amount());
                parts.add(new Part(Subject.POINTS, Integer.toString(points), 0, 0, 0, rule.source(), rule.verified()));
            }
        }
        return points;
    }
}
