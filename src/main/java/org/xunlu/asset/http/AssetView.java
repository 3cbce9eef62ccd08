package org.xunlu.asset.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xunlu.asset.Asset;
import org.xunlu.asset.AssetDetails;
import org.xunlu.asset.AssetEnd;
import org.xunlu.asset.AssetKind;
import org.xunlu.asset.Permit;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.refusal.Refusal;

/**
 * An asset as the API tells it.
 *
 * @param attributes by name, in their one written form; see {@code /api/asset-kinds}
 * @param permit how its permit stands today; absent where it needs none
 * @param ended {@code removed} or {@code merged}; absent while it is in the register
 * @param mergedInto the one it was merged into
 * @param address where it stands as the road's people say it; absent where no road is near
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssetView(
        long id,
        AssetKind kind,
        String name,
        double lon,
        double lat,
        Map<String, String> attributes,
        String note,
        @Nullable RoadAddress address,
        @Nullable Permit permit,
        @Nullable String ended,
        @Nullable Long mergedInto,
        long version) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static AssetView of(Asset asset, Instant now) {
        AssetDetails details = asset.details();
        Permit permit = Permit.of(details, LocalDate.ofInstant(now, CHINA));
        AssetEnd end = asset.end();
        return new AssetView(
                asset.id().value(),
                details.kind(),
                details.name(),
                details.position().lon(),
                details.position().lat(),
                new TreeMap<>(details.attributes()),
                details.note(),
                asset.address(),
                permit == Permit.NONE ? null : permit,
                end == null ? null : end instanceof AssetEnd.Merged ? "merged" : "removed",
                end instanceof AssetEnd.Merged merged ? (Long) merged.survivor().value() : null,
                asset.version());
    }

    /** An asset as people send it. */
    record Form(
            @Nullable AssetKind kind,
            @Nullable String name,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Map<String, String> attributes,
            @Nullable String note) {

        AssetDetails details() {
            return new AssetDetails(
                    Calls.required(kind, "kind"),
                    Calls.required(name, "name"),
                    position(Calls.required(lon, "lon"), Calls.required(lat, "lat")),
                    attributes == null ? Map.of() : attributes,
                    note == null ? "" : note);
        }

        private static LonLat position(double lon, double lat) {
            try {
                return new LonLat(lon, lat);
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid("not_a_position", "lon");
            }
        }
    }
}
