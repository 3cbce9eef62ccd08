package org.xunlu.track.http;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.Fix;

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
                out.printf(
                        Locale.ROOT,
                        "<trkpt lat=\"%.7f\" lon=\"%.7f\"><time>%s</time>",
                        fix.position().lat(),
                        fix.position().lon(),
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
        out.println("time,lon,lat,speed_km_per_hour,heading_degrees,accuracy_meters,belief,device_id");
        for (Fix fix : fixes) {
            out.printf(
                    Locale.ROOT,
                    "%s,%.7f,%.7f,%s,%s,%s,%s,%d%n",
                    fix.time(),
                    fix.position().lon(),
                    fix.position().lat(),
                    text(fix.speedKmPerHour(), ""),
                    text(fix.headingDegrees(), ""),
                    text(fix.accuracyMeters(), ""),
                    fix.classification(),
                    fix.device().value());
        }
    }

    private static void writeGeoJson(List<Fix> fixes, PrintWriter out) {
        out.println("{\"type\":\"FeatureCollection\",\"features\":[");
        String before = "";
        for (Fix fix : fixes) {
            out.printf(
                    Locale.ROOT,
                    "%s{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]},\"properties\":"
                            + "{\"time\":\"%s\",\"speedKmPerHour\":%s,\"headingDegrees\":%s,\"belief\":\"%s\",\"deviceId\":%d}}",
                    before,
                    fix.position().lon(),
                    fix.position().lat(),
                    fix.time(),
                    text(fix.speedKmPerHour(), "null"),
                    text(fix.headingDegrees(), "null"),
                    fix.classification(),
                    fix.device().value());
            before = ",\n";
        }
        out.println("]}");
    }

    private static String text(@Nullable Double figure, String otherwise) {
        return figure == null ? otherwise : String.format(Locale.ROOT, "%.1f", figure);
    }
}
