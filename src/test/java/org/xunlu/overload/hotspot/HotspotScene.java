package org.xunlu.overload.hotspot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.database.Database;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.WeekHour;
import org.xunlu.overload.sql.CheckpointStore;

/**
 * Twelve weeks at five places on a grid of roads: at the third, nights from 22 to 4 are hot; the fifth is staffed. Two
 * trucks an hour at each.
 */
public final class HotspotScene {
    /** A Monday, midnight in China. */
    public static final Instant START = Instant.parse("2026-03-01T16:00:00Z");

    static final int WEEKS = 12;

    /** Twelve weeks later. */
    public static final Instant END = START.plusSeconds(WEEKS * 168 * 3600L);

    private static final int PLACES = 5;
    private static final int PLANTED = 2;
    private static final int STAFFED = 4;
    private static final int TRUCKS_AN_HOUR = 2;

    private HotspotScene() {}

    /** Eight by eight streets, 1 km apart. */
    public static RoadNetwork roads() {
        return GridNetworks.of(8, 8, 1_000);
    }

    /** Stores places and counts; the counts straight, since their making is what another test is about. */
    public static List<CheckpointId> weigh(Database database) {
        SplittableRandom chance = new SplittableRandom(4);
        List<CheckpointId> places = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            places.add(new CheckpointStore(database)
                    .add(new CheckpointDetails(
                            "S-" + place,
                            "演示点" + place,
                            place == STAFFED ? CheckpointKind.FIXED_STATION : CheckpointKind.OFF_SITE,
                            GridNetworks.at(500 + 1_500 * place, 1_000 * place),
                            2,
                            TravelDirection.BOTH,
                            null,
                            null,
                            null,
                            null,
                            ""))
                    .id());
            count(database, places.get(place), place, chance);
        }
        return places;
    }

    private static void count(Database database, CheckpointId point, int place, SplittableRandom chance) {
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "INSERT INTO pass_hour VALUES (:hour, :point, :passes, :over, 0, 0, 0, 0, 0, :over)");
            for (int hour = 0; hour < WEEKS * 168; hour++) {
                boolean night = hour % 24 >= 22 || hour % 24 < 4;
                double rate = place == STAFFED ? 0.8 : place == PLANTED && night ? 0.3 : 0.05;
                int over = 0;
                for (int truck = 0; truck < TRUCKS_AN_HOUR; truck++) {
                    over += chance.nextDouble() < rate ? 1 : 0;
                }
                batch.bind("hour", WeekHour.hoursAt(START) + hour)
                        .bind("point", point.value())
                        .bind("passes", TRUCKS_AN_HOUR)
                        .bind("over", over)
                        .add();
            }
            batch.execute();
        });
    }
}
