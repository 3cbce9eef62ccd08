package org.xunlu.hotspot.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.xunlu.hotspot.Weights;
import org.xunlu.refusal.Refusal;
import org.xunlu.table.Table;

/**
 * Who is whose neighbour: CSV with columns {@code id}, {@code neighbour} (one, or several apart by spaces) and, where
 * wanted, {@code weight}; or the files GAL and GWT of GeoDa and PySAL. Rows count in the direction they stand in; units
 * that are not named have no neighbours.
 */
public final class NeighbourTable {
    private final String file;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<Integer, Double>> rows = new ArrayList<>();

    private NeighbourTable(List<String> ids, String file) {
        this.file = file;
        for (String id : ids) {
            if (numbers.put(id, rows.size()) != null) {
                throw Refusal.invalid("hotspot_file.id_twice", "id", Map.of("file", file, "id", id));
            }
            rows.add(new LinkedHashMap<>());
        }
    }

    /**
     * Reads it.
     *
     * @param file its name, whose ending tells the form, and for messages
     * @param ids names of the units, by number
     */
    public static Weights read(Reader reader, String file, List<String> ids) throws IOException {
        NeighbourTable table = new NeighbourTable(ids, file);
        String text = Table.text(reader);
        if (text.isBlank()) {
            throw Refusal.invalid("table.empty", "file", Map.of("file", file));
        }
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gal")) {
            table.gal(text);
        } else if (name.endsWith(".gwt")) {
            table.gwt(text);
        } else {
            table.csv(text);
        }
        return table.weights();
    }

    private void csv(String text) throws IOException {
        Table table = Table.read(text, file).filled();
        int id = table.get("id", "unit", "focal", "from", "origin");
        int neighbour = table.get("neighbour", "neighbor", "neighbours", "neighbors", "to", "destination");
        OptionalInt weight = table.find("weight", "w");
        for (Table.Row row : table.rows()) {
            double value = weight.isPresent() ? row.positive(weight.getAsInt()) : 1;
            for (String each : row.text(neighbour).split("[ ;|]+", -1)) {
                add(row.number(), row.text(id), each, value);
            }
        }
    }

    /** A line with a unit and how many neighbours it has, then a line with them; an island has none, or an empty one. */
    private void gal(String text) {
        List<String> lines = text.lines().toList();
        for (int at = next(lines, next(lines, 0) + 1); at < lines.size(); at = next(lines, at + 1)) {
            String[] head = words(lines.get(at));
            int count = head.length == 2 && head[1].matches("\\d{1,7}") ? Integer.parseInt(head[1]) : -1;
            if (count < 0) {
                throw Refusal.invalid(
                        "hotspot_file.no_unit_and_count",
                        "file",
                        Map.of("file", file, "row", at + 1, "text", lines.get(at)));
            }
            if (count == 0) {
                continue;
            }
            at = next(lines, at + 1);
            String[] named = at < lines.size() ? words(lines.get(at)) : new String[0];
            for (String each : named) {
                add(at + 1L, head[0], each, 1);
            }
            if (named.length != count) {
                throw Refusal.invalid(
                        "hotspot_file.neighbours_miscounted",
                        "file",
                        Map.of("file", file, "row", at + 1, "id", head[0], "count", count, "found", named.length));
            }
        }
    }

    /** The first line from here on that holds anything. */
    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static String[] words(String line) {
        return line.strip().split("\\s+", -1);
    }

    private void gwt(String text) {
        List<String> lines = text.lines().toList();
        for (int at = next(lines, next(lines, 0) + 1); at < lines.size(); at = next(lines, at + 1)) {
            String[] cells = words(lines.get(at));
            double weight = cells.length < 3 ? Double.NaN : weight(cells[2]);
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw Refusal.invalid(
                        "hotspot_file.no_pair", "file", Map.of("file", file, "row", at + 1, "text", lines.get(at)));
            }
            add(at + 1L, cells[0], cells[1], weight);
        }
    }

    private static double weight(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void add(long row, String id, String neighbour, double weight) {
        Integer one = numbers.get(id);
        Integer other = numbers.get(neighbour);
        if (one == null || other == null) {
            throw Refusal.invalid(
                    "hotspot_file.no_such_unit",
                    "neighbour",
                    Map.of("file", file, "row", row, "id", one == null ? id : neighbour));
        }
        if (rows.get(one).put(other, weight) != null) {
            throw Refusal.invalid(
                    "hotspot_file.pair_twice",
                    "neighbour",
                    Map.of("file", file, "row", row, "id", id, "other", neighbour));
        }
    }

    private Weights weights() {
        int[][] neighbours = new int[rows.size()][];
        double[][] weights = new double[rows.size()][];
        for (int i = 0; i < rows.size(); i++) {
            neighbours[i] =
                    rows.get(i).keySet().stream().mapToInt(Integer::intValue).toArray();
            weights[i] = rows.get(i).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
        return Weights.of(neighbours, weights);
    }
}
