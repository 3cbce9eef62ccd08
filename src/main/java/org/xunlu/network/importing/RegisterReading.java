package org.xunlu.network.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Chainage;
import org.xunlu.network.Direction;
import org.xunlu.network.RoadClass;

/**
 * Reads a row of a road register. The class comes from the mapping, else from the class column (国道, 县道 …, or the
 * letter), else from the route code; technical class 高速 makes an expressway.
 */
final class RegisterReading implements RoadReading {
    // national and provincial codes are unique without the county's six digits behind them
    private static final Pattern TRUNK_WITH_COUNTY = Pattern.compile("([GS]\\d{1,4})\\d{6}");

    private static final Map<String, RoadClass> CLASSES = Map.ofEntries(
            Map.entry("高速公路", RoadClass.EXPRESSWAY),
            Map.entry("高速", RoadClass.EXPRESSWAY),
            Map.entry("国家高速", RoadClass.EXPRESSWAY),
            Map.entry("省级高速", RoadClass.EXPRESSWAY),
            Map.entry("国道", RoadClass.NATIONAL),
            Map.entry("G", RoadClass.NATIONAL),
            Map.entry("省道", RoadClass.PROVINCIAL),
            Map.entry("S", RoadClass.PROVINCIAL),
            Map.entry("县道", RoadClass.COUNTY),
            Map.entry("X", RoadClass.COUNTY),
            Map.entry("乡道", RoadClass.TOWNSHIP),
            Map.entry("Y", RoadClass.TOWNSHIP),
            Map.entry("村道", RoadClass.VILLAGE),
            Map.entry("C", RoadClass.VILLAGE),
            Map.entry("专用公路", RoadClass.DEDICATED),
            Map.entry("专用道路", RoadClass.DEDICATED),
            Map.entry("Z", RoadClass.DEDICATED),
            Map.entry("城市道路", RoadClass.STREET),
            Map.entry("街道", RoadClass.STREET));

    private final FieldMapping mapping;

    RegisterReading(FieldMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public Optional<RoadTraits> read(RawFeature feature, boolean inChina, Tally tally) {
        String code = routeCode(mapping.text(feature, RoadField.ROUTE_CODE));
        Numbers numbers = new Numbers(feature, tally);
        return Optional.of(new RoadTraits(
                code,
                mapping.text(feature, RoadField.NAME),
                roadClass(feature, code, tally),
                direction(mapping.text(feature, RoadField.DIRECTION)),
                numbers.lanesOf(mapping.text(feature, RoadField.LANES)),
                numbers.metersOf(mapping.text(feature, RoadField.WIDTH)),
                numbers.kmPerHourOf(mapping.text(feature, RoadField.SPEED)),
                stake(feature, RoadField.START_STAKE, tally),
                stake(feature, RoadField.END_STAKE, tally),
                mapping.text(feature, RoadField.SQUADRON),
                mapping.text(feature, RoadField.GRID_CELL)));
    }

    private static String routeCode(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        Matcher trunk = TRUNK_WITH_COUNTY.matcher(code);
        return trunk.matches() ? trunk.group(1) : code;
    }

    private RoadClass roadClass(RawFeature feature, String code, Tally tally) {
        if (mapping.text(feature, RoadField.TECHNICAL_CLASS).startsWith("高速")) {
            return RoadClass.EXPRESSWAY;
        }
        String said = mapping.text(feature, RoadField.CLASS);
        RoadClass chosen = mapping.classes().get(said);
        if (chosen == null) {
            chosen = CLASSES.get(said.toUpperCase(Locale.ROOT));
        }
        RoadClass byCode = RoadClass.ofRouteCode(code);
        if (byCode == RoadClass.EXPRESSWAY && (chosen == RoadClass.NATIONAL || chosen == RoadClass.PROVINCIAL)) {
            return byCode;
        }
        if (chosen == null) {
            chosen = named(said);
        }
        if (chosen != null) {
            return chosen;
        }
        if (byCode == RoadClass.OTHER) {
            tally.count(Doubt.CLASS_MISSING, feature.row(), said);
        }
        return byCode;
    }

    private static @Nullable RoadClass named(String said) {
        for (RoadClass roadClass : RoadClass.values()) {
            if (roadClass.name().equalsIgnoreCase(said)) {
                return roadClass;
            }
        }
        return null;
    }

    private static Direction direction(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "1", "FT", "F", "YES", "TRUE", "是", "单向", "单行", "正向", "FORWARD" -> Direction.FORWARD;
            case "-1", "TF", "T", "反向", "逆向", "BACKWARD" -> Direction.BACKWARD;
            default -> Direction.BOTH;
        };
    }

    private double stake(RawFeature feature, RoadField field, Tally tally) {
        String text = mapping.text(feature, field);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            return text.indexOf('+') >= 0 || text.indexOf('＋') >= 0
                    ? Chainage.parse(text).meters()
                    : new Chainage(Double.parseDouble(text.replaceFirst("^[Kk]", "")) * mapping.stakeUnitMeters())
                            .meters();
        } catch (IllegalArgumentException wrong) {
            tally.count(Doubt.BAD_NUMBER, feature.row(), field.key() + "=" + text);
            return Double.NaN;
        }
    }
}
