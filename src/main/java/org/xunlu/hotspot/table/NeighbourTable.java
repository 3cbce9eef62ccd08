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
        Table table = Table.read(text, file);
        int id = table.get("id", "unit", "focal", "from", "origin");
        int neighbour = table.get("neighbour", "neighbor", "neighbours", "neighbors", "to", "destination");
        OptionalInt weight = table.find("weight", "w");
        for (Table.Row row : table.rows()) {
            double value = weight.isPresent() ? row.number(weight.getAsInt(), 0, Double.MAX_VALUE) : 1;
            for (String each : row.text(neighbour).split("[ ;|]+", -1)) {
                add(row.number(), row.text(id), each, value);
            }
        }
    }

    private void gal(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (int at = 1; at < lines.size(); at += 2) {
            String id = lines.get(at).strip().split("\\s+", -1)[0];
            boolean none = lines.get(at).strip().endsWith(" 0");
            if (none) {
                // an island has no second line, or an empty one
                at--;
                continue;
            }
            if (at + 1 < lines.size()) {
                for (String each : lines.get(at + 1).strip().split("\\s+", -1)) {
                    add(at + 2L, id, each, 1);
                }
            }
        }
    }

    private void gwt(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (int at = 1; at < lines.size(); at++) {
            String[] cells = lines.get(at).strip().split("\\s+", -1);
            try {
                add(at + 1L, cells[0], cells[1], Double.parseDouble(cells[2]));
            } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
                throw Refusal.invalid(
                        "hotspot_file.no_pair", "file", Map.of("file", file, "row", at + 1, "text", lines.get(at)));
            }
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
