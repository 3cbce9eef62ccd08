package org.xunlu.overload;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/**
 * The units in which a delivery states masses and lengths; every number is turned into kilograms and millimetres by what
 * was declared, never by what it looks like.
 *
 * @param massFactor kilograms in one of the declared units
 * @param lengthFactor millimetres in one of the declared units
 */
public record Units(BigDecimal massFactor, BigDecimal lengthFactor) {
    /** Kilograms and millimetres. */
    public static final Units BASE = new Units(BigDecimal.ONE, BigDecimal.ONE);

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

    /**
     * Units by their names.
     *
     * @param mass {@code kg} or {@code t}; null or empty for kilograms
     * @param length {@code mm}, {@code cm} or {@code m}; null or empty for millimetres
     * @throws Refusal for any other
     */
    public static Units of(@Nullable String mass, @Nullable String length) {
        return new Units(named(MASS, mass, "massUnit"), named(LENGTH, length, "lengthUnit"));
    }

    private static BigDecimal named(Map<String, BigDecimal> units, @Nullable String name, String field) {
        if (name == null || name.isBlank()) {
            return BigDecimal.ONE;
        }
        BigDecimal factor = units.get(name.strip().toLowerCase(Locale.ROOT));
        if (factor == null) {
            throw Refusal.invalid("overload.unit_unknown", field, Map.of("value", name));
        }
        return factor;
    }

    /** Kilograms or millimetres in one of a unit named in a heading, for this field; null where the unit means nothing. */
    public static @Nullable BigDecimal factorOf(PassField field, String unit) {
        String name = unit.toLowerCase(Locale.ROOT);
        return field.mass() ? MASS.get(name) : field.length() ? LENGTH.get(name) : null;
    }

    /** The declared factor of a field's numbers. */
    public BigDecimal factor(PassField field) {
        return field.mass() ? massFactor : field.length() ? lengthFactor : BigDecimal.ONE;
    }

    /** A text's numbers in the base unit; what is no number stays as it is and is refused later. */
    public static String converted(String text, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return text;
        }
        StringBuilder converted = new StringBuilder();
        for (String part : BETWEEN.split(text.strip(), -1)) {
            if (converted.length() > 0) {
                converted.append(',');
            }
            try {
                converted.append(new BigDecimal(part)
                        .multiply(factor)
                        .stripTrailingZeros()
                        .toPlainString());
            } catch (NumberFormatException e) {
                converted.append(part);
            }
        }
        return converted.toString();
    }
}
