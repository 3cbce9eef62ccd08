package org.xunlu.zone.http;

import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.xunlu.finding.http.MapQuery;
import org.xunlu.geo.Bounds;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.zone.RoadZones;
import org.xunlu.zone.ZoneRuleBook;
import org.xunlu.zone.ZoneRuleRegister;

/** Road land and control zones of the part of the map in view, as GeoJSON. */
public final class ZoneRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int TILE_PIXELS = 256;
    private static final double EQUATOR_METERS = 40_075_017;
    private static final int VILLAGES_FROM_ZOOM = 13;
    private static final int TOWNSHIPS_FROM_ZOOM = 12;
    private static final int COUNTY_ROADS_FROM_ZOOM = 10;

    private final NetworkHolder network;
    private final ZoneRuleRegister rules;
    private final String province;
    private final Clock clock;
    private @Nullable Held held;

    /** Zones of this network by the rules of a province. */
    public ZoneRoutes(NetworkHolder network, ZoneRuleRegister rules, String province, Clock clock) {
        this.network = network;
        this.rules = rules;
        this.province = province;
        this.clock = clock;
    }

    private record Held(RoadNetwork roads, ZoneRuleBook book, LocalDate day, RoadZones zones) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/zones",
                "show road land, control zones and areas of sight at bends and junctions (bbox, zoom; without them all, in full)",
                this::zones,
                PERSON));
    }

    private synchronized RoadZones zones() {
        RoadNetwork roads = network.current();
        ZoneRuleBook book = rules.book();
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        Held now = held;
        if (now == null || now.roads != roads || now.book != book || !now.day.equals(today)) {
            now = new Held(roads, book, today, new RoadZones(roads, book.inForce(province, today)));
            held = now;
        }
        return now.zones;
    }

    private void zones(Context context) {
        Bounds asked = MapQuery.bounds(context);
        Long zoom = Calls.queryNumber(context, "zoom");
        Bounds bounds = asked == null ? network.current().bounds() : asked;
        double pixel = zoom == null
                ? 0.01
                : EQUATOR_METERS * Math.cos(Math.toRadians(bounds.centre().lat())) / TILE_PIXELS / Math.pow(2, zoom);
        GeoJsonWriter writer = new GeoJsonWriter(zoom == null ? 8 : 6);
        writer.setEncodeCRS(false);
        StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        int empty = text.length();
        zones().within(bounds, least(zoom), pixel / 2, zone -> {
            if (text.length() > empty) {
                text.append(',');
            }
            text.append(String.format(
                            Locale.ROOT,
                            "{\"type\":\"Feature\",\"properties\":{\"road\":%d,\"routeCode\":\"%s\",\"roadClass\":\"%s\","
                                    + "\"zone\":\"%s\",\"side\":%s,\"surveyed\":%s,\"meters\":%.2f,\"article\":\"%s\"},"
                                    + "\"geometry\":",
                            zone.road().id().value(),
                            plain(zone.road().routeCode()),
                            zone.road().roadClass(),
                            zone.kind(),
                            side(zone.left()),
                            zone.surveyed(),
                            zone.meters(),
                            plain(zone.article())))
                    .append(writer.write(zone.shape()))
                    .append('}');
        });
        Calls.answerUtf8(context, "application/geo+json", text.append("]}").toString());
    }

    private static String side(@Nullable Boolean left) {
        return left == null ? "null" : left ? "\"LEFT\"" : "\"RIGHT\"";
    }

    /** Without what would end a JSON text. */
    private static String plain(String text) {
        return text.replaceAll("[\"\\\\\\p{Cntrl}]", "");
    }

    /** On a small map the zones of small roads are thinner than their lines. */
    private static RoadClass least(@Nullable Long zoom) {
        if (zoom == null || zoom >= VILLAGES_FROM_ZOOM) {
            return RoadClass.OTHER;
        }
        if (zoom >= TOWNSHIPS_FROM_ZOOM) {
            return RoadClass.TOWNSHIP;
        }
        return zoom >= COUNTY_ROADS_FROM_ZOOM ? RoadClass.COUNTY : RoadClass.NATIONAL;
    }
}
