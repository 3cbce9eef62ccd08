package org.xunlu.track.protocol;

import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.PositionReport;

/**
 * Reads GPX 1.0 and 1.1 as recorders really write it: times with {@code +0100}, none, or from 2069; speed (m/s) and
 * course inside the point or its extensions; files cut off. A strict GPX library refuses such files whole; this reader
 * leaves each point to be judged.
 */
public final class GpxReader {
    private static final int MOST_POINTS = 200_000;
    private static final double KM_PER_HOUR_A_METER_PER_SECOND = 3.6;

    private final List<PositionReport> track = new ArrayList<>();
    private final List<PositionReport> route = new ArrayList<>();
    private @Nullable Point point;

    private GpxReader() {}

    /**
     * Reads a file.
     *
     * @throws Refusal {@code track.gpx_malformed} when it is no GPX or holds no point, {@code track.gpx_too_long} over
     *     200,000 points
     */
    public static GpxRecording read(InputStream file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        // a file from outside must not make the server read other files
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        GpxReader reader = new GpxReader();
        boolean cutShort = false;
        try {
            reader.read(factory.createXMLStreamReader(file));
        } catch (XMLStreamException e) {
            cutShort = true;
        }
        List<PositionReport> points = reader.track.isEmpty() ? reader.route : reader.track;
        if (points.isEmpty()) {
            throw Refusal.invalid("track.gpx_malformed", "file");
        }
        return new GpxRecording(points, cutShort);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text.setLength(0);
                begin(xml);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName(), text.toString().strip());
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (name.equals("trkpt") || name.equals("rtept")) {
            point = new Point(number(xml.getAttributeValue(null, "lon")), number(xml.getAttributeValue(null, "lat")));
        }
    }

    private void end(String name, String text) {
        Point now = point;
        if (now == null) {
            return;
        }
        switch (name) {
            case "time" -> now.time = text;
            case "speed" -> now.metersPerSecond = number(text);
            case "course" -> now.course = number(text);
            case "fix" -> now.none = text.equals("none");
            case "trkpt", "rtept" -> {
                List<PositionReport> list = name.equals("trkpt") ? track : route;
                if (list.size() >= MOST_POINTS) {
                    throw Refusal.of(Refusal.Kind.TOO_LARGE, "track.gpx_too_long", Map.of("max", MOST_POINTS));
                }
                list.add(now.report());
                point = null;
            }
            default -> {
                // elevation, satellites, names: not ours
            }
        }
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static final class Point {
        private final double lon;
        private final double lat;
        private @Nullable String time;
        private double metersPerSecond = Double.NaN;
        private double course = Double.NaN;
        private boolean none;

        Point(double lon, double lat) {
            this.lon = lon;
            this.lat = lat;
        }

        PositionReport report() {
            return new PositionReport(
                    time == null ? null : SentTime.find(time, ZoneOffset.UTC).orElse(null),
                    lon,
                    lat,
                    metersPerSecond * KM_PER_HOUR_A_METER_PER_SECOND,
                    course,
                    null,
                    !none,
                    false);
        }
    }
}
