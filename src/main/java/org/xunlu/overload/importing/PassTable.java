package org.xunlu.overload.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.PassField;
import org.xunlu.overload.PassLoader;
import org.xunlu.overload.Units;
import org.xunlu.refusal.Refusal;

/** A table of passes, whatever file it came in: which column means what, and row after row into a loader. */
final class PassTable {
    private static final Set<PassField> NEEDED =
            EnumSet.of(PassField.RECORD_CODE, PassField.CAPTURED_AT, PassField.AXLES, PassField.TOTAL_KG);

    private final List<@Nullable PassColumn> columns = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final @Nullable String stationCode;
    private final PassLoader loader;

    /**
     * A table with these headings.
     *
     * @param stationCode the station of rows that name none, or null
     * @throws Refusal where a needed column is missing; nothing is taken then
     */
    PassTable(List<String> headings, @Nullable String stationCode, Units units, PassLoader loader) {
        this.stationCode = stationCode;
        this.loader = loader;
        Set<PassField> missing = EnumSet.copyOf(NEEDED);
        Set<PassField> taken = EnumSet.noneOf(PassField.class);
        if (stationCode == null) {
            missing.add(PassField.STATION_CODE);
        }
        for (String heading : headings) {
            PassColumn column = PassColumn.find(heading, units).orElse(null);
            columns.add(column);
            if (column != null) {
                if (!taken.add(column.field())) {
                    // which of the two is meant cannot be known: a mass in tonnes beside one in kilograms
                    throw Refusal.invalid("overload.column_twice", "file", Map.of("column", heading.strip()));
                }
                missing.remove(column.field());
            } else if (!heading.isBlank()) {
                ignored.add(heading);
            }
        }
        if (!missing.isEmpty()) {
            String words = missing.stream()
                    .map(field -> field.chinese().get(0) + " " + field.key())
                    .collect(Collectors.joining(", "));
            throw Refusal.invalid("overload.columns_missing", "file", Map.of("columns", words));
        }
    }

    /** Headings that mean nothing to us. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** What stands in the column of record codes. */
    private @Nullable String code(List<String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            PassColumn column = columns.get(i);
            if (column != null && column.field() == PassField.RECORD_CODE) {
                return cells.get(i);
            }
        }
        return null;
    }

    /** Takes the next row, or notes why not. */
    void take(List<String> cells) {
        if (cells.size() > columns.size()) {
            loader.addUnreadable(
                    code(cells),
                    Refusal.invalid(
                            "overload.too_many_cells",
                            "row",
                            Map.of("cells", cells.size(), "columns", columns.size())));
            return;
        }
        Map<PassField, String> texts = new EnumMap<>(PassField.class);
        for (int i = 0; i < cells.size(); i++) {
            PassColumn column = columns.get(i);
            if (column != null && !cells.get(i).isBlank()) {
                texts.put(column.field(), column.inBaseUnit(cells.get(i)));
            }
        }
        if (stationCode != null) {
            texts.putIfAbsent(PassField.STATION_CODE, stationCode);
        }
        loader.add(texts);
    }
}
