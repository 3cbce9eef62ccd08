package org.xunlu.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.refusal.Refusal;

/** Takes the rows of a table into a register, one by one; used for the preview as for the import itself. */
public final class Reading {
    private final Subject subject;
    private final Caller caller;
    private final How how;
    private final Map<String, Field> byKey = new LinkedHashMap<>();
    private final Placing placing;

    /**
     * How to read.
     *
     * @param mapping by heading the key of a field
     * @param datum what coordinates refer to where neither row nor file says; null where not told
     * @param update whether rows with the number of one that is there change it
     * @param near whether likely duplicates are refused
     */
    public record How(Map<String, String> mapping, @Nullable Datum datum, boolean update, boolean near) {
        public How {
            mapping = Map.copyOf(mapping);
        }
    }

    /**
     * What became of a row.
     *
     * @param outcome null where it was refused
     */
    public record Result(
            Table.Row row,
            Map<String, String> values,
            @Nullable LonLat place,
            Subject.@Nullable Outcome outcome,
            List<Remark> remarks) {}

    /**
     * A reading of this table.
     *
     * @throws Refusal where the mapping names a field that is not there, or one twice
     */
    public Reading(Subject subject, Table table, Caller caller, RoadNetwork network, How how) {
        this.subject = subject;
        this.caller = caller;
        this.how = how;
        PlaceFields.all().forEach(field -> byKey.put(field.key(), field));
        subject.fields().forEach(field -> byKey.put(field.key(), field));
        Set<String> used = new java.util.HashSet<>();
        how.mapping().values().forEach(key -> {
            if (!byKey.containsKey(key) || !used.add(key)) {
                throw Refusal.invalid(
                        byKey.containsKey(key) ? "exchange.field_twice" : "exchange.field_unknown",
                        "mapping",
                        Map.of("field", key));
            }
        });
        placing = new Placing(network, datum(table));
    }

    private @Nullable Datum datum(Table table) {
        if (how.datum() != null) {
            return how.datum();
        }
        if (table.datumTold()) {
            return Datum.WGS84;
        }
        List<String> coordinates = how.mapping().entrySet().stream()
                .filter(entry -> entry.getValue().equals(PlaceFields.LON)
                        || entry.getValue().equals(PlaceFields.LAT))
                .map(Map.Entry::getKey)
                .toList();
        String named = ColumnGuess.datumOf(coordinates);
        return named.isEmpty() ? null : Datum.valueOf(named);
    }

    /**
     * Takes one row.
     *
     * @param added keys of those that this run has added
     */
    public Result take(Table.Row row, boolean dryRun, Set<Long> added) {
        List<Remark> remarks = new ArrayList<>();
        Map<String, String> values = new TreeMap<>();
        LonLat place = null;
        try {
            boolean good = clean(row, values, remarks);
            place = placing.place(row, values, remarks::add).orElse(null);
            if (!good) {
                return new Result(row, values, place, null, remarks);
            }
            Map<String, String> own = new TreeMap<>(values);
            PlaceFields.all().forEach(field -> own.remove(field.key()));
            Subject.Outcome outcome =
                    subject.take(caller, new Subject.Draft(place, own, how.update(), how.near(), dryRun, added));
            return new Result(row, values, place, outcome, remarks);
        } catch (Refusal refusal) {
            remarks.add(remark(row, refusal));
            return new Result(row, values, place, null, remarks);
        }
    }

    /** Cleans all cells, so that a person is told of all that is wrong with a row at once. */
    private boolean clean(Table.Row row, Map<String, String> values, List<Remark> remarks) {
        boolean good = true;
        for (Map.Entry<String, String> column : how.mapping().entrySet()) {
            String cell = row.cells().getOrDefault(column.getKey(), "");
            Field field = byKey.get(column.getValue());
            if (field == null) {
                continue;
            }
            if (cell.isBlank()) {
                if (!PlaceFields.all().contains(field)) {
                    values.put(field.key(), "");
                }
                continue;
            }
            try {
                Cleaning.Clean clean = Cleaning.read(field, cell);
                values.put(field.key(), clean.text());
                if (clean.repaired()) {
                    remarks.add(Remark.repaired(row.number(), field.key(), cell.strip(), clean.text()));
                }
            } catch (Refusal refusal) {
                remarks.add(remark(row, refusal));
                good = false;
            }
        }
        return good;
    }

    private static Remark remark(Table.Row row, Refusal refusal) {
        String field = refusal.field() == null ? "" : refusal.field().replaceFirst("^attributes\\.", "");
        return new Remark(row.number(), field, Remark.Level.REFUSED, refusal.code(), refusal.figures());
    }
}
