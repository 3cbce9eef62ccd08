package org.xunlu.overload.importing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunlu.overload.PassField;

/**
 * One column of a file.
 *
 * @param factor by which its numbers are multiplied to be kilograms or millimetres
 */
record PassColumn(PassField field, BigDecimal factor) {
    private static final Pattern UNIT = Pattern.compile(
            "(.+?)\\s*(?:[(（\\[]\\s*([^)）\\]]+?)\\s*[)）\\]]|_(kg|t|mm|cm|m))", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("[,;；，\\s+|]+");
    private static final Map<String, BigDecimal> MASS = Map.of(
            "kg", BigDecimal.ONE,
            "千克", BigDecimal.ONE,
            "公斤", BigDecimal.ONE,
            "t", BigDecimal.valueOf(1000),
            "吨", BigDecimal.valueOf(1000));
    private static final Map<String, BigDecimal> LENGTH = Map.of(
            "mm", BigDecimal.ONE,
            "毫米", BigDecimal.ONE,
            "cm", BigDecimal.TEN,
            "厘米", BigDecimal.TEN,
            "m", BigDecimal.valueOf(1000),
            "米", BigDecimal.valueOf(1000));

    /** The column with this heading, e.g. {@code 总重(吨)} or {@code total_kg}; empty where it means nothing to us. */
    static Optional<PassColumn> find(String heading) {
        String name = heading.strip().replace("\uFEFF", "");
        Matcher parts = UNIT.matcher(name);
        if (!parts.matches()) {
            return PassField.find(name).map(field -> new PassColumn(field, BigDecimal.ONE));
        }
        String unit = (parts.group(2) == null ? parts.group(3) : parts.group(2)).toLowerCase(Locale.ROOT);
        Optional<PassField> field = PassField.find(parts.group(1));
        if (field.isEmpty()) {
            return PassField.find(name).map(each -> new PassColumn(each, BigDecimal.ONE));
        }
        BigDecimal factor = field.get().mass() ? MASS.get(unit) : field.get().length() ? LENGTH.get(unit) : null;
        return Optional.of(new PassColumn(field.get(), factor == null ? BigDecimal.ONE : factor));
    }

    /** A cell's numbers in kilograms or millimetres; what is no number stays as it is and is refused later. */
    String inBaseUnit(String cell) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return cell;
        }
        StringBuilder converted = new StringBuilder();
        for (String part : BETWEEN.split(cell.strip(), -1)) {
            if (converted.length() > 0) {
                converted.append(',');
            }
            converted.append(converted(part));
        }
        return converted.toString();
    }

    private String converted(String part) {
        try {
            return new BigDecimal(part).multiply(factor).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return part;
        }
    }
}
