package org.xunlu.overload.importing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunlu.overload.PassField;
import org.xunlu.overload.Units;

/**
 * One column of a file.
 *
 * @param factor by which its numbers are multiplied to be kilograms or millimetres
 */
record PassColumn(PassField field, BigDecimal factor) {
    private static final Pattern UNIT = Pattern.compile(
            "(.+?)\\s*(?:[(（\\[]\\s*([^)）\\]]+?)\\s*[)）\\]]|_(kg|t|mm|cm|m))", Pattern.CASE_INSENSITIVE);

    /**
     * The column with this heading, e.g. {@code 总重(吨)} or {@code total_kg}; empty where it means nothing to us.
     *
     * @param units what was declared for headings that name no unit
     */
    static Optional<PassColumn> find(String heading, Units units) {
        String name = heading.strip().replace("\uFEFF", "");
        Matcher parts = UNIT.matcher(name);
        if (!parts.matches()) {
            return PassField.find(name).map(field -> new PassColumn(field, units.factor(field)));
        }
        String unit = parts.group(2) == null ? parts.group(3) : parts.group(2);
        Optional<PassField> field = PassField.find(parts.group(1));
        if (field.isEmpty()) {
            return PassField.find(name).map(each -> new PassColumn(each, units.factor(each)));
        }
        BigDecimal factor = Units.factorOf(field.get(), unit);
        return Optional.of(new PassColumn(field.get(), factor == null ? units.factor(field.get()) : factor));
    }

    /** A cell's numbers in kilograms or millimetres; what is no number stays as it is and is refused later. */
    String inBaseUnit(String cell) {
        return Units.converted(cell, factor);
    }
}
