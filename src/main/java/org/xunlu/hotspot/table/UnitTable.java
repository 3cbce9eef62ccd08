package org.xunlu.hotspot.table;

import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.table.Table;

/**
 * Units or events, a row each: columns {@code id} (else the row's number), {@code x, y} or {@code lon, lat}, {@code
 * value}, {@code exposure}, {@code time}, {@code p}; each statistic says which it needs.
 */
public final class UnitTable {
    private static final String[] X = {"x", "east", "easting", "lon", "longitude", "lng"};
    private static final String[] Y = {"y", "north", "northing", "lat", "latitude"};
    private static final String[] VALUE = {"value", "count", "events", "cases", "v", "weight"};
    private static final String[] EXPOSURE = {"exposure", "population", "base", "trials", "at_risk"};
    private static final String[] TIME = {"time", "t", "date", "step", "bin"};

    private final Table table;
    private final List<Table.Row> rows;
    private final String file;

    private UnitTable(Table table, String file) {
        this.table = table;
        this.rows = table.rows();
        this.file = file;
    }

    /**
     * Reads it.
     *
     * @param file name for messages
     */
    public static UnitTable read(Reader text, String file) throws IOException {
        return new UnitTable(Table.read(text, file).filled(), file);
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** Whether the coordinates are named as degrees. */
    public boolean namesDegrees() {
        return table.find("x", "east", "easting").isEmpty()
                && table.find("lon", "longitude", "lng").isPresent();
    }

    /** Whether rows have names. */
    public boolean hasIds() {
        return findId().isPresent();
    }

    private OptionalInt findId() {
        return table.find("id", "unit", "name", "segment", "code");
    }

    /** Names of the rows; they may repeat. */
    public List<String> ids() {
        OptionalInt column = findId();
        List<String> ids = new ArrayList<>();
        for (Table.Row row : rows) {
            ids.add(column.isPresent() ? row.text(column.getAsInt()) : String.valueOf(row.number() - 1));
        }
        return ids;
    }

    /** Places in metres: x of all rows, then y of all. */
    public double[][] places(Ground ground) {
        int x = table.get(X);
        int y = table.get(Y);
        double[][] places = new double[2][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Table.Row row = rows.get(i);
            Coordinate place = ground.place(row.number(x), row.number(y), file, row.number());
            places[0][i] = place.getX();
            places[1][i] = place.getY();
        }
        return places;
    }

    /** Whether there are coordinates. */
    public boolean hasPlaces() {
        return table.find(X).isPresent() && table.find(Y).isPresent();
    }

    /** Values of any sign. */
    public double[] values() {
        return numbers(table.get(VALUE), -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** Counts that are not negative. */
    public double[] counts() {
        return numbers(table.get(VALUE), 0, Double.MAX_VALUE);
    }

    /** Counts, or 1 for each row where the column is missing. */
    public double[] countsOrOnes() {
        return table.find(VALUE).isPresent() ? counts() : ones();
    }

    /** What could have happened, not negative. */
    public double[] exposures() {
        return numbers(table.get(EXPOSURE), 0, Double.MAX_VALUE);
    }

    /** The same, or 1 for each row where the column is missing. */
    public double[] exposuresOrOnes() {
        return table.find(EXPOSURE).isPresent() ? exposures() : ones();
    }

    /** Probabilities. */
    public double[] probabilities() {
        return numbers(table.get("p", "p_value", "pvalue", "p_norm", "p_sim"), 0, 1);
    }

    private double[] ones() {
        double[] ones = new double[rows.size()];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /** Whether rows have a time. */
    public boolean hasTimes() {
        return table.find(TIME).isPresent();
    }

    /** Times as numbers; dates and times of ISO 8601 become days. */
    public double[] times() {
        int column = table.get(TIME);
        return rows.stream().mapToDouble(row -> time(row, column)).toArray();
    }

    /** Times as they are written. */
    public List<String> timeTexts() {
        int column = table.get(TIME);
        return rows.stream().map(row -> row.text(column)).toList();
    }

    private static double within(Table.Row row, int column, double least, double most) {
        double number = row.number(column);
        if (number < least || number > most) {
            throw row.refusal("hotspot_file.out_of_range", column, row.text(column));
        }
        return number;
    }

    private static double time(Table.Row row, int column) {
        String text = row.text(column).replace(' ', 'T');
        if (!text.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return row.number(column);
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).toEpochDay();
            }
            boolean zoned = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)");
            return (zoned
                            ? OffsetDateTime.parse(text).toEpochSecond()
                            : LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC))
                    / 86_400.0;
        } catch (DateTimeException e) {
            throw row.refusal("hotspot_file.not_a_time", column, row.text(column));
        }
    }

    private double[] numbers(int column, double least, double most) {
        return rows.stream()
                .mapToDouble(row -> within(row, column, least, most))
                .toArray();
    }
}
