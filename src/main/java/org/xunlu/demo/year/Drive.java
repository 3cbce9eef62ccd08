package org.xunlu.demo.year;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;

/** A car driving a way at four fifths of what its roads allow: where it is after so many seconds. */
public final class Drive {
    private static final double OF_ALLOWED_SPEED = 0.8;
    private static final int STEPS_OF_A_PART = 8;

    private final RoadNetwork network;
    private final List<Traversal> way;
    private final double[] arrivals;

    /**
     * Along this way.
     *
     * @param way drivable, on this network
     */
    public Drive(RoadNetwork network, List<Traversal> way) {
        this.network = network;
        this.way = List.copyOf(way);
        this.arrivals = new double[way.size()];
        double seconds = 0;
        for (int i = 0; i < way.size(); i++) {
            Traversal part = way.get(i);
            double meters = part.share() * network.lengthMeters(part.segment());
            seconds += meters / (kmPerHour(part) / 3.6);
            arrivals[i] = seconds;
        }
    }

    /**
     * Where the car is.
     *
     * @param position on the road's centre line
     * @param kmPerHour its speed
     * @param headingDegrees its course, north 0, clockwise
     */
    public record State(LonLat position, double kmPerHour, double headingDegrees) {}

    /** How long the drive takes. */
    public double seconds() {
        return arrivals.length == 0 ? 0 : arrivals[arrivals.length - 1];
    }

    /** When the car leaves the part with this number, in seconds after its departure. */
    public double arrivalSeconds(int part) {
        return arrivals[part];
    }

    /** Where the car is after so many seconds; at the end it stands. */
    public State at(double seconds) {
        int part = 0;
        while (part < arrivals.length - 1 && arrivals[part] < seconds) {
            part++;
        }
        Traversal now = way.get(part);
        double from = part == 0 ? 0 : arrivals[part - 1];
        double share =
                arrivals[part] <= from ? 1 : Math.min(1, Math.max(0, (seconds - from) / (arrivals[part] - from)));
        double fraction = now.fromFraction() + share * (now.toFraction() - now.fromFraction());
        double ahead = Math.min(1, Math.max(0, fraction + (now.forward() ? 0.02 : -0.02)));
        double behind = Math.min(1, Math.max(0, fraction - (now.forward() ? 0.02 : -0.02)));
        double heading = heading(network.positionAt(now.segment(), behind), network.positionAt(now.segment(), ahead));
        boolean over = seconds >= seconds();
        return new State(network.positionAt(now.segment(), fraction), over ? 0 : kmPerHour(now), heading);
    }

    /** The way as a line of EPSG:4326. */
    public LineString line() {
        List<Coordinate> line = new ArrayList<>();
        for (Traversal part : way) {
            if (part.share() > 0.999) {
                LineString whole = network.segment(part.segment()).geometry();
                add(line, part.forward() ? whole : whole.reverse());
            } else {
                for (int step = 0; step <= STEPS_OF_A_PART; step++) {
                    double fraction =
                            part.fromFraction() + (part.toFraction() - part.fromFraction()) * step / STEPS_OF_A_PART;
                    line.add(network.positionAt(part.segment(), fraction).coordinate());
                }
            }
        }
        return LonLat.WGS84.createLineString(line.toArray(Coordinate[]::new));
    }

    private static void add(List<Coordinate> line, LineString part) {
        line.addAll(List.of(part.getCoordinates()));
    }

    private double kmPerHour(Traversal part) {
        return network.segment(part.segment()).kmPerHour() * OF_ALLOWED_SPEED;
    }

    private static double heading(LonLat from, LonLat to) {
        double east = (to.lon() - from.lon()) * Math.cos(Math.toRadians(from.lat()));
        return (Math.toDegrees(Math.atan2(east, to.lat() - from.lat())) + 360) % 360;
    }
}
