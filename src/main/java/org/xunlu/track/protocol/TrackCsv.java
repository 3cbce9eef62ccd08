package org.xunlu.track.protocol;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.PositionReport;

/**
 * Reads a table of positions: text in UTF-8 or GB18030, apart by comma, semicolon or tab, the first line naming the
 * columns (see {@link TrackColumn}). A row that cannot be read is told with its line, column, value and reason; the others
 * are taken.
 */
public final class TrackCsv {
    private static final int MOST_FAULTS_TOLD = 200;
    private static final Pattern POINT = Pattern.compile(
            "(?:SRID=4326;)?\\s*POINT\\s*Z?\\s*\\(\\s*([-+.\\deE]+)\\s+([-+.\\deE]+)[^()]*\\)",
            Pattern.CASE_INSENSITIVE);

    private final Map<TrackColumn, Integer> columns = new EnumMap<>(TrackColumn.class);
    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final ZoneId zone;
    private final int mostRows;
    private long faultCount;

    private TrackCsv(ZoneId zone, int mostRows) {
        this.zone = zone;
        this.mostRows = mostRows;
    }

    /** One row: the track it belongs to, empty where the file names none. */
    public record Row(String track, PositionReport report) {}

    /**
     * One row that cannot be read.
     *
     * @param line of the file, from 1
     * @param column the heading of the column at fault; empty for the row as a whole
     * @param value what stands there, at most 60 characters of it
     * @param reason the code of a refusal
     */
    public record Fault(long line, String column, String value, String reason) {}

    /**
     * A file that was read.
     *
     * @param rows that can be read, in the order of the file
     * @param faults the first 200 rows that cannot
     * @param faultCount all rows that cannot
     */
    public record Reading(List<Row> rows, List<Fault> faults, long faultCount) {}

    /**
     * Reads a file.
     *
     * @param mapping which heading holds what, e.g. {@code time:采集时间,lon:X,lat:Y}; empty where headings speak for
     *     themselves
     * @param zone what a time without a zone means
     * @param mostRows more are refused
     * @throws Refusal {@code track.csv_columns} when time or the place is missing, {@code track.csv_too_long}, {@code
     *     track.csv_broken} when a quotation mark stays open
     */
    public static Reading read(byte[] file, String mapping, ZoneId zone, int mostRows) {
        String text = text(file);
        TrackCsv csv = new TrackCsv(zone, mostRows);
        try (CSVParser parser = format(text).parse(new StringReader(text))) {
            csv.columns(parser.getHeaderNames(), mapping);
            for (CSVRecord row : parser) {
                csv.take(row, parser.getCurrentLineNumber(), parser.getHeaderNames());
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Refusal.invalid("track.csv_broken", "file", Map.of("row", csv.rows.size() + csv.faultCount + 2));
        }
        return new Reading(csv.rows, csv.faults, csv.faultCount);
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, Charset.forName("GB18030"));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static CSVFormat format(String text) {
        String first = text.lines().findFirst().orElse("");
        char delimiter = ',';
        for (char each : new char[] {';', '\t'}) {
            if (first.chars().filter(letter -> letter == each).count()
                    > first.chars().filter(letter -> letter == ',').count()) {
                delimiter = each;
            }
        }
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setAllowMissingColumnNames(true)
                .get();
    }

    private void columns(List<String> headings, String mapping) {
        Map<String, String> named = new TreeMap<>();
        for (String pair : mapping.split(",", -1)) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                named.put(
                        pair.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        pair.substring(colon + 1).strip());
            }
        }
        for (int i = 0; i < headings.size(); i++) {
            int at = i;
            Optional<TrackColumn> column = TrackColumn.find(headings.get(i));
            column.filter(each -> !named.containsKey(each.key())).ifPresent(each -> columns.putIfAbsent(each, at));
            for (TrackColumn each : TrackColumn.values()) {
                if (headings.get(i).equals(named.get(each.key()))) {
                    columns.put(each, at);
                }
            }
        }
        List<String> missing = new ArrayList<>();
        for (TrackColumn needed : List.of(TrackColumn.TIME, TrackColumn.LON, TrackColumn.LAT)) {
            boolean inPoint = needed != TrackColumn.TIME && columns.containsKey(TrackColumn.POINT);
            if (!columns.containsKey(needed) && !inPoint) {
                missing.add(needed.key());
            }
        }
        if (!missing.isEmpty()) {
            throw Refusal.invalid("track.csv_columns", "file", Map.of("columns", String.join(", ", missing)));
        }
    }

    private void take(CSVRecord row, long line, List<String> headings) {
        if (rows.size() >= mostRows) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "track.csv_too_long", Map.of("max", mostRows));
        }
        Cells cells = new Cells(row);
        String timeText = cells.text(TrackColumn.TIME);
        Instant time = SentTime.find(timeText, zone).orElse(null);
        if (time == null) {
            cells.wrong(TrackColumn.TIME, timeText.isEmpty() ? "field_missing" : "not_a_time");
        }
        double lon = cells.degrees(TrackColumn.LON, 180);
        double lat = cells.degrees(TrackColumn.LAT, 90);
        Double speed = cells.figure(TrackColumn.SPEED);
        Double heading = cells.figure(TrackColumn.HEADING);
        Double accuracy = cells.figure(TrackColumn.ACCURACY);
        TrackColumn wrong = cells.wrong;
        if (wrong == null) {
            rows.add(new Row(
                    cells.text(TrackColumn.TRACK),
                    new PositionReport(time, lon, lat, speed, heading, accuracy, true, false)));
            return;
        }
        faultCount++;
        if (faults.size() < MOST_FAULTS_TOLD) {
            String value = cells.text(wrong);
            int at = columns.getOrDefault(wrong, 0);
            faults.add(new Fault(
                    line, headings.get(at), value.length() > 60 ? value.substring(0, 60) : value, cells.reason));
        }
    }

    /** The cells of one row, and the first thing wrong with them. */
    private final class Cells {
        private final CSVRecord row;
        private @Nullable TrackColumn wrong;
        private String reason = "";

        Cells(CSVRecord row) {
            this.row = row;
        }

        String text(TrackColumn column) {
            Integer at = columns.get(column);
            return at == null || at >= row.size() ? "" : row.get(at).strip();
        }

        /** Of a table that has a column for points and none for degrees: one of the two figures, from 1. */
        private String ofPoint(int which) {
            Matcher point = POINT.matcher(text(TrackColumn.POINT));
            if (!point.matches()) {
                wrong(TrackColumn.POINT, text(TrackColumn.POINT).isEmpty() ? "field_missing" : "track.not_a_point");
                return "";
            }
            return point.group(which);
        }

        void wrong(TrackColumn column, String why) {
            if (wrong == null) {
                boolean given = columns.containsKey(column) || !columns.containsKey(TrackColumn.POINT);
                wrong = given || column == TrackColumn.TIME ? column : TrackColumn.POINT;
                reason = why;
            }
        }

        @Nullable
        Double figure(TrackColumn column) {
            boolean degrees = column == TrackColumn.LON || column == TrackColumn.LAT;
            String text =
                    degrees && !columns.containsKey(column) ? ofPoint(column == TrackColumn.LON ? 1 : 2) : text(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                wrong(column, "not_a_number");
                return null;
            }
        }

        double degrees(TrackColumn column, double most) {
            Double value = figure(column);
            if (value == null) {
                wrong(column, "field_missing");
                return 0;
            }
            if (!(Math.abs(value) <= most)) {
                wrong(column, "track.off_the_globe");
            }
            return value;
        }
    }
}
