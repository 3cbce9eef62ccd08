package org.xunlu.exchange.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Messages;

/**
 * Columns and codes of figures in the reader's words, for files that people open: {@code over_kg} becomes 超限量(kg), a stage
 * its name, a time that of the wall. What has no word stays as it is.
 */
public final class SheetWords {
    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    /** Where the words of a column's codes are, by table and column. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("stops.severity", "overload.severity_"),
            Map.entry("stops.state", "roadside.stop_"),
            Map.entry("stops.offences", "roadside.offence_"),
            Map.entry("stops.vehicle_type", "export.vehicle_"),
            Map.entry("stops.side", "export.side_"),
            Map.entry("cases.stage", "cases.stage_"),
            Map.entry("cases.outcome", "cases.outcome_"),
            Map.entry("offenders.kind", "cases.kind_"),
            Map.entry("offenders.standing", "cases.standing_"),
            Map.entry("passes.severity", "overload.severity_"),
            Map.entry("passes.direction", "overload.direction_"),
            Map.entry("passes.vehicle_type", "export.vehicle_"),
            Map.entry("checkpoints.kind", "overload.kind_"),
            Map.entry("checkpoints.direction", "overload.direction_"),
            Map.entry("mileage.level", "export.level_"),
            Map.entry("plan.state", "patrol.state_"),
            Map.entry("plan.decoy", "planlong.decoy_"),
            Map.entry("board.kind", "overload.kind_"),
            Map.entry("board.point_state", "roadside.state_"),
            Map.entry("board.lack", "roadside.lack_"),
            Map.entry("hotspots.kind", "overload.kind_"),
            Map.entry("hotspots.emergence", "hotspot.emergence_"));

    private final Messages messages;
    private final String language;
    private final String table;

    /**
     * Words of a table.
     *
     * @param language {@code zh} or {@code en}
     * @param table its name, e.g. {@code cases}
     */
    public SheetWords(Messages messages, String language, String table) {
        this.messages = messages;
        this.language = language;
        this.table = table;
    }

    /** The table's name in words. */
    public String name() {
        return text("export.table_" + table, table);
    }

    /** Columns in words. */
    public List<String> headings(List<String> columns) {
        return columns.stream()
                .map(column -> text("export.column_" + column, column))
                .toList();
    }

    /** A row in words: numbers stay numbers. */
    public List<@Nullable Object> cells(List<String> columns, List<? extends @Nullable Object> values) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(cell(columns.get(i), values.get(i)));
        }
        return cells;
    }

    private @Nullable Object cell(String column, @Nullable Object value) {
        if (value == null || value instanceof Number) {
            return value;
        }
        if (value instanceof Instant time) {
            return WALL_CLOCK.format(time);
        }
        if (value instanceof Boolean yes) {
            return text(yes ? "export.yes" : "export.no", value.toString());
        }
        String prefix = WORDS.get(table + "." + column);
        // several codes stand side by side, parted by blanks
        return prefix == null
                ? value.toString()
                : Arrays.stream(value.toString().split(" ", -1))
                        .map(code -> text(prefix + code, code))
                        .collect(Collectors.joining(language.equals("zh") ? "、" : ", "));
    }

    private String text(String key, String otherwise) {
        return messages.texts(language).getOrDefault(key, otherwise);
    }
}
