package org.xunlu.patrol.http;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.patrol.Squadron;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.refusal.Refusal;

/** A unit as it is sent to be kept. */
record UnitForm(
        @Nullable String name,
        @Nullable Long squadronId,
        @Nullable String plate,
        @Nullable Double baseLon,
        @Nullable Double baseLat,
        @Nullable Boolean reserve) {

    /** The unit meant, its squadron looked up. */
    Unit unit(UnitId id, long version, Function<SquadronId, Squadron> squadrons) {
        return new Unit(
                id,
                Texts.required(name, "name"),
                squadrons
                        .apply(new SquadronId(Calls.required(squadronId, "squadronId")))
                        .id(),
                Texts.required(plate, "plate"),
                base(),
                Boolean.TRUE.equals(reserve),
                version);
    }

    private @Nullable LonLat base() {
        if (baseLon == null || baseLat == null) {
            return null;
        }
        try {
            return new LonLat(baseLon, baseLat);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_one_of", "baseLon", Map.of("value", baseLon + "," + baseLat));
        }
    }
}
