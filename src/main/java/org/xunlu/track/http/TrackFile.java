package org.xunlu.track.http;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.Fix;
import org.xunlu.track.FixDetails;
import org.xunlu.track.FixItem;

/** A track as a file: as GPX the believed fixes only, as a table or GeoJSON every fix with how far it is believed. */
enum TrackFile {
    GPX("application/gpx+xml"),
    CSV("text/csv"),
    GEOJSON("application/geo+json");

    private static final double METERS_PER_SECOND_A_KM_PER_HOUR = 1 / 3.6;

    private final String type;

    TrackFile(String type) {
        this.type = type;
    }

    String contentType() {
        return type + "; charset=utf-8";
    }

    void write(List<Fix> fixes, String name, PrintWriter out) {
        switch (this) {
            case GPX -> writeGpx(fixes, name, out);
            case CSV -> writeCsv(fixes, out);
            case GEOJSON -> writeGeoJson(fixes, out);
        }
        out.flush();
    }

    private static void writeGpx(List<Fix> fixes, String name, PrintWriter out) {
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<gpx version=\"1.0\" creator=\"Xunlu\" xmlns=\"http://www.topografix.com/GPX/1/0\"><trk><name>"
                + name + "</name><trkseg>");
        for (Fix fix : fixes) {
            if (fix.classification().shown()) {
                Double altitude = fix.details().figure(FixItem.ALTITUDE_METERS);
                out.printf(
                        Locale.ROOT,
                        "<trkpt lat=\"%.7f\" lon=\"%.7f\">%s<time>%s</time>",
                        fix.position().lat(),
                        fix.position().lon(),
                        altitude == null ? "" : "<ele>" + altitude + "</ele>",
                        fix.time());
                if (fix.headingDegrees() != null) {
                    out.printf(Locale.ROOT, "<course>%.1f</course>", fix.headingDegrees());
                }
                if (fix.speedKmPerHour() != null) {
                    out.printf(
                            Locale.ROOT, "<speed>%.3f</speed>", fix.speedKmPerHour() * METERS_PER_SECOND_A_KM_PER_HOUR);
                }
                out.println("</trkpt>");
            }
        }
        out.println("</trkseg></trk></gpx>");
    }

    private static void writeCsv(List<Fix> fixes, PrintWriter out) {
        // spreadsheets read UTF-8 only after this mark
        out.print('\ufeff');
        out.println(
                "time,lon,lat,speed_km_per_hour,heading_degrees,accuracy_meters,belief,device_id,alarms" + columns());
        for (Fix fix : fixes) {
            out.printf(
                    Locale.ROOT,
                    "%s,%.7f,%.7f,%s,%s,%s,%s,%d,%s%s%n",
                    fix.time(),
                    fix.position().lon(),
                    fix.position().lat(),
                    text(fix.speedKmPerHour(), ""),
                    text(fix.headingDegrees(), ""),
                    text(fix.accuracyMeters(), ""),
                    fix.classification(),
                    fix.device().value(),
                    alarms(fix, " "),
                    cells(fix.details()));
        }
    }

    /** A column for all that devices may add, in the order of the kinds. */
    private static String columns() {
        StringBuilder columns = new StringBuilder();
        for (FixItem item : FixItem.values()) {
            columns.append(',').append(item.name().toLowerCase(Locale.ROOT));
        }
        return columns.toString();
    }

    private static String cells(FixDetails details) {
        StringBuilder cells = new StringBuilder();
        for (FixItem item : FixItem.values()) {
            Double value = details.figure(item);
            cells.append(',').append(value == null ? "" : value.toString());
        }
        return cells.toString();
    }

    private static String alarms(Fix fix, String between) {
        return fix.details().alarms().stream().map(Enum::name).sorted().collect(Collectors.joining(between));
    }

    private static void writeGeoJson(List<Fix> fixes, PrintWriter out) {
        out.println("{\"type\":\"FeatureCollection\",\"features\":[");
        String before = "";
        for (Fix fix : fixes) {
            out.printf(
                    Locale.ROOT,
                    "%s{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]},\"properties\":"
                            + "{\"time\":\"%s\",\"speedKmPerHour\":%s,\"headingDegrees\":%s,\"belief\":\"%s\",\"deviceId\":%d%s}}",
                    before,
                    fix.position().lon(),
                    fix.position().lat(),
                    fix.time(),
                    text(fix.speedKmPerHour(), "null"),
                    text(fix.headingDegrees(), "null"),
                    fix.classification(),
                    fix.device().value(),
                    properties(fix));
            before = ",\n";
        }
        out.println("]}");
    }

    /** What the device added, as further properties. */
    private static String properties(Fix fix) {
        StringBuilder properties = new StringBuilder();
        if (!fix.details().alarms().isEmpty()) {
            properties.append(",\"alarms\":\"").append(alarms(fix, " ")).append('"');
        }
        fix.details().figures().forEach((item, value) -> properties
                .append(",\"")
                .append(item.name().toLowerCase(Locale.ROOT))
                .append("\":")
                .append(value));
        return properties.toString();
    }

    private static String text(@Nullable Double figure, String otherwise) {
        return figure == null ? otherwise : String.format(Locale.ROOT, "%.1f", figure);
    }
}
