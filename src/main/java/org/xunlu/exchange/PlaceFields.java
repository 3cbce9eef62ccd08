package org.xunlu.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The columns by which a row says where it is: coordinates, or route, chainage and side. */
public final class PlaceFields {
    /** Longitude in degrees. */
    public static final String LON = "lon";
    /** Latitude in degrees. */
    public static final String LAT = "lat";
    /** What the coordinates refer to: {@code WGS84} (as CGCS2000), {@code GCJ02} or {@code BD09}. */
    public static final String DATUM = "datum";
    /** Route code, or the road's name. */
    public static final String ROAD = "road";
    /** What the stakes say there. */
    public static final String CHAINAGE = "chainage";
    /** {@code LEFT}, {@code RIGHT} or {@code ON}. */
    public static final String SIDE = "side";
    /** Metres from the centre line. */
    public static final String DISTANCE = "distance";
    /** All in one text: {@code G311 K725+000 左 3 m}. */
    public static final String ADDRESS = "address";

    private static final Map<String, String> SIDES = Map.ofEntries(
            Map.entry("LEFT", "LEFT"),
            Map.entry("L", "LEFT"),
            Map.entry("左", "LEFT"),
            Map.entry("左侧", "LEFT"),
            Map.entry("RIGHT", "RIGHT"),
            Map.entry("R", "RIGHT"),
            Map.entry("右", "RIGHT"),
            Map.entry("右侧", "RIGHT"),
            Map.entry("ON", "ON"),
            Map.entry("中", "ON"),
            Map.entry("路上", "ON"),
            Map.entry("路中", "ON"));

    private static final List<Field> ALL = List.of(
            Field.of(LON, Field.Type.NUMBER, List.of("经度", "Longitude", "lng", "x", "东经", "坐标x")),
            Field.of(LAT, Field.Type.NUMBER, List.of("纬度", "Latitude", "y", "北纬", "坐标y")),
            new Field(DATUM, Field.Type.CHOICE, false, DATUM, List.of("坐标系", "Datum", "坐标基准", "基准", "crs"), datums()),
            Field.of(ROAD, Field.Type.TEXT, List.of("路线编码", "Route", "路线", "路线编号", "route_code", "道路", "公路", "线路")),
            Field.of(CHAINAGE, Field.Type.TEXT, List.of("桩号", "Chainage", "里程桩号", "stake", "起点桩号", "中心桩号")),
            new Field(SIDE, Field.Type.CHOICE, false, SIDE, List.of("侧别", "Side", "左右侧", "左右", "位置侧"), SIDES),
            Field.of(
                    DISTANCE,
                    Field.Type.NUMBER,
                    List.of("距中心线（m）", "Distance to centre line (m)", "distance_meters", "离中心线距离")),
            Field.of(ADDRESS, Field.Type.TEXT, List.of("位置描述", "Address", "路线桩号", "地点桩号", "位置桩号")));

    private PlaceFields() {}

    /** All of them. */
    public static List<Field> all() {
        return ALL;
    }

    /** What people write for a datum, in lower case. */
    static Map<String, String> datums() {
        Map<String, String> datums = new TreeMap<>();
        for (String word :
                List.of("WGS84", "WGS-84", "WGS 84", "EPSG:4326", "CGCS2000", "2000国家大地坐标系", "EPSG:4490", "国家2000")) {
            datums.put(word, "WGS84");
        }
        for (String word : List.of("GCJ02", "GCJ-02", "火星坐标", "火星坐标系", "高德", "腾讯", "国测局")) {
            datums.put(word, "GCJ02");
        }
        for (String word : List.of("BD09", "BD-09", "百度", "百度坐标")) {
            datums.put(word, "BD09");
        }
        return datums;
    }
}
