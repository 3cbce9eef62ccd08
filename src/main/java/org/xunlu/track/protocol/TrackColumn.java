package org.xunlu.track.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table of positions can hold, and the headings it is known by. */
public enum TrackColumn {
    /** Which track a row belongs to, where a file holds several. */
    TRACK(
            "track",
            "track_id",
            "trajectory",
            "trajectory_id",
            "traj_id",
            "trip_id",
            "vehicle",
            "vehicle_id",
            "taxi_id",
            "轨迹",
            "轨迹号",
            "车牌号"),
    /** When; see {@link SentTime}. */
    TIME("time", "timestamp", "datetime", "date_time", "gps_time", "fix_time", "utc", "时间", "定位时间", "采集时间"),
    /** Degrees, east positive. */
    LON("lon", "lng", "long", "longitude", "x", "经度"),
    /** Degrees, north positive. */
    LAT("lat", "latitude", "y", "纬度"),
    /** Both in one, as databases write it: {@code POINT (117.1 34.2)}, longitude first. */
    POINT("geometry", "geom", "wkt", "point", "the_geom"),
    /** Kilometres an hour. */
    SPEED("speed_km_per_hour", "speed_kmh", "speed", "速度", "速度(km/h)"),
    /** Degrees from north, clockwise. */
    HEADING("heading_degrees", "heading", "bearing", "course", "direction", "方向", "方向角"),
    /** Metres. */
    ACCURACY("accuracy_meters", "accuracy", "acc", "精度");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<String> headings;

    TrackColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** The name a mapping calls it by, e.g. {@code time}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column a heading means, in any case and with any blanks around it. */
    public static Optional<TrackColumn> find(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        for (TrackColumn column : values()) {
            if (column.headings.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
