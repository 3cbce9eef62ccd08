package org.xunlu.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.StakeSearch;
import org.xunlu.refusal.Refusal;

/**
 * Where a row is: its own geometry, its coordinates, or its chainage, whichever it has first. Coordinates need a datum: the
 * row's own, else the person's word, else the file's.
 */
final class Placing {
    private static final Pattern ADDRESS = Pattern.compile(
            "(.+?)[\\s,，]*(K\\s*\\d{1,5}\\s*[+＋]\\s*\\d{1,3}(?:\\.\\d+)?(?:\\(\\d\\))?)\\s*(左侧|右侧|左|右|LEFT|RIGHT|L|R)?[\\s,，]*(\\d+(?:\\.\\d+)?)?\\s*(?:m|米)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STAKE = Pattern.compile(
            "K?\\s*(\\d{1,5})\\s*[+＋]\\s*(\\d{1,3})((?:\\.\\d+)?)(?:\\((\\d)\\))?\\s*(左侧?|右侧?|L|R)?",
            Pattern.CASE_INSENSITIVE);
    /** Longitudes and latitudes of China do not overlap, so exchanged ones are known. */
    private static final double BETWEEN_DEGREES = 60;

    private static final double MOST_DEGREES = 180;

    private final StakeSearch stakes;
    private final @Nullable Datum said;

    /** @param said what the person says the coordinates refer to, else what the file does; null where neither does */
    Placing(RoadNetwork network, @Nullable Datum said) {
        this.stakes = new StakeSearch(network);
        this.said = said;
    }

    /**
     * The place of a row in WGS84; empty where it says none.
     *
     * @param told cleaned values
     * @throws Refusal naming the field
     */
    Optional<LonLat> place(Table.Row row, Map<String, String> told, Consumer<Remark> remarks) {
        if (row.geometry() != null) {
            return Optional.of(datum(told, "geometry").toWgs84(row.geometry()));
        }
        String lon = told.get(PlaceFields.LON);
        String lat = told.get(PlaceFields.LAT);
        if (lon != null && lat != null) {
            return Optional.of(degrees(row, told, Double.parseDouble(lon), Double.parseDouble(lat), remarks));
        }
        if (lon != null || lat != null) {
            throw Refusal.invalid("field_missing", lon == null ? PlaceFields.LON : PlaceFields.LAT);
        }
        String address = told.get(PlaceFields.ADDRESS);
        String road = told.get(PlaceFields.ROAD);
        String chainage = told.get(PlaceFields.CHAINAGE);
        if (road != null && chainage != null) {
            return Optional.of(
                    byStake(road, chainage, side(told.get(PlaceFields.SIDE)), aside(told), PlaceFields.CHAINAGE));
        }
        String whole = address == null ? chainage : address;
        if (whole == null) {
            return Optional.empty();
        }
        Matcher matcher = ADDRESS.matcher(whole.strip());
        if (!matcher.matches()) {
            throw Refusal.invalid(
                    "network.not_an_address",
                    address == null ? PlaceFields.CHAINAGE : PlaceFields.ADDRESS,
                    Map.of("value", whole));
        }
        Side side = matcher.group(3) == null ? side(told.get(PlaceFields.SIDE)) : side(matcher.group(3));
        double aside = matcher.group(4) == null ? aside(told) : Double.parseDouble(matcher.group(4));
        return Optional.of(byStake(matcher.group(1).strip(), matcher.group(2), side, aside, PlaceFields.ADDRESS));
    }

    private LonLat degrees(Table.Row row, Map<String, String> told, double lon, double lat, Consumer<Remark> remarks) {
        Datum datum = datum(told, PlaceFields.LON);
        if (Math.abs(lon) > MOST_DEGREES || Math.abs(lat) > MOST_DEGREES) {
            throw Refusal.invalid("exchange.not_degrees", PlaceFields.LON, Map.of("value", lon));
        }
        boolean exchanged = lon < BETWEEN_DEGREES && lat > BETWEEN_DEGREES;
        if (exchanged) {
            remarks.accept(Remark.repaired(row.number(), PlaceFields.LON, lon + ", " + lat, lat + ", " + lon));
        }
        try {
            return datum.toWgs84(exchanged ? new LonLat(lat, lon) : new LonLat(lon, lat));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_a_position", PlaceFields.LON);
        }
    }

    private Datum datum(Map<String, String> told, String field) {
        String own = told.get(PlaceFields.DATUM);
        if (own != null) {
            return Datum.valueOf(own);
        }
        if (said == null) {
            throw Refusal.invalid("exchange.datum_missing", field);
        }
        return said;
    }

    private LonLat byStake(String road, String stake, Side side, double aside, String field) {
        Matcher matcher = STAKE.matcher(stake.strip());
        if (!matcher.matches()) {
            throw Refusal.invalid("network.not_an_address", field, Map.of("value", stake));
        }
        String meters = "0".repeat(3 - matcher.group(2).length()) + matcher.group(2) + matcher.group(3);
        Chainage chainage = Chainage.parse("K" + matcher.group(1) + "+" + meters);
        Side where = matcher.group(5) == null ? side : side(matcher.group(5));
        StakeSearch.Result result = stakes.find(road.strip().toUpperCase(Locale.ROOT), chainage, where, aside);
        if (result.items().isEmpty()) {
            throw Refusal.invalid(result.reason(), field, result.figures());
        }
        List<StakeSearch.Found> items = result.items();
        int wanted = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        if (wanted > 0 && wanted <= items.size()) {
            return at(items.get(wanted - 1));
        }
        if (items.size() > 1) {
            throw Refusal.invalid(
                    "exchange.stake_twice",
                    field,
                    Map.of("road", road, "stake", chainage.format(), "count", items.size()));
        }
        return at(items.get(0));
    }

    private static LonLat at(StakeSearch.Found found) {
        return new LonLat(found.lon(), found.lat());
    }

    private static Side side(@Nullable String text) {
        if (text == null) {
            return Side.ON;
        }
        String plain = text.toUpperCase(Locale.ROOT);
        if (plain.startsWith("左") || plain.startsWith("L")) {
            return Side.LEFT;
        }
        return plain.startsWith("右") || plain.startsWith("R") ? Side.RIGHT : Side.ON;
    }

    private static double aside(Map<String, String> told) {
        String meters = told.get(PlaceFields.DISTANCE);
        return meters == null ? Double.NaN : Double.parseDouble(meters);
    }
}
