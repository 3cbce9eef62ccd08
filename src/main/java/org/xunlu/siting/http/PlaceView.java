package org.xunlu.siting.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.flow.FreightKind;
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.FreightPlaceDetails;

/** A freight place as the API tells it. */
record PlaceView(
        long id,
        String code,
        String name,
        FreightKind kind,
        double lon,
        double lat,
        double trucksOut,
        double trucksIn,
        double overShare,
        String note,
        long version) {

    static PlaceView of(FreightPlace place) {
        FreightPlaceDetails details = place.details();
        return new PlaceView(
                place.id().value(),
                details.code(),
                details.name(),
                details.kind(),
                details.position().lon(),
                details.position().lat(),
                details.trucksOut(),
                details.trucksIn(),
                details.overShare(),
                details.note(),
                place.version());
    }

    /** A position from a request. */
    static LonLat position(@Nullable Double lon, @Nullable Double lat) {
        double east = Calls.required(lon, "lon");
        double north = Calls.required(lat, "lat");
        if (!(Math.abs(east) <= 180)) {
            throw Refusal.invalid("out_of_range", "lon", Map.of("min", -180, "max", 180, "value", east));
        }
        if (!(Math.abs(north) <= 90)) {
            throw Refusal.invalid("out_of_range", "lat", Map.of("min", -90, "max", 90, "value", north));
        }
        return new LonLat(east, north);
    }

    /** What a person enters. */
    record Form(
            @Nullable String code,
            @Nullable String name,
            @Nullable FreightKind kind,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double trucksOut,
            @Nullable Double trucksIn,
            @Nullable Double overShare,
            @Nullable String note) {
        FreightPlaceDetails details() {
            return new FreightPlaceDetails(
                    Calls.required(code, "code"),
                    Calls.required(name, "name"),
                    Calls.required(kind, "kind"),
                    position(lon, lat),
                    trucksOut == null ? 0 : trucksOut,
                    trucksIn == null ? 0 : trucksIn,
                    overShare == null ? 0 : overShare,
                    note == null ? "" : note);
        }
    }
}
