package org.xunlu.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditTrail;
import org.xunlu.alarm.AlarmDesk;
import org.xunlu.alarm.AlarmLayer;
import org.xunlu.alarm.http.AlarmRoutes;
import org.xunlu.alarm.http.AlarmView;
import org.xunlu.alarm.sql.AlarmStore;
import org.xunlu.database.Database;
import org.xunlu.finding.RoadAddress;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.network.NetworkHolder;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.track.Device;

/** Alarms, wired. */
final class AlarmFeature {
    private static final Set<Role> WATCHERS = Set.of(Role.DISPATCHER);
    /** A place farther than this from every road has no road address. */
    private static final double ADDRESS_METERS = 1000;

    private final AlarmDesk desk;
    private final AlarmRoutes routes;
    private final AlarmLayer layer;

    /**
     * Wires.
     *
     * @param unitName what people call a unit
     * @param words sends words to a crew
     */
    AlarmFeature(
            Database database,
            Clock clock,
            AuditTrail audit,
            NetworkHolder network,
            Feed feed,
            TrackFeature track,
            UnitNames unitName,
            AlarmRoutes.CrewWords words) {
        AlarmStore store = new AlarmStore(database);
        RoadAddress.Book addresses = position ->
                network.current().findLocation(position, ADDRESS_METERS).map(RoadAddress::of);
        desk = new AlarmDesk(
                store, addresses, clock, alarm -> feed.publish("alarm", WATCHERS, AlarmView.of(alarm)));
        routes = new AlarmRoutes(
                desk, store, (caller, at) -> raiser(track, unitName, caller, at), words, audit, clock);
        layer = new AlarmLayer(store);
    }

    private static AlarmRoutes.Raiser raiser(
            TrackFeature track, UnitNames unitName, Caller caller, Instant at) {
        Device phone = track.devices().ofPerson(caller.personId(), caller.name());
        @Nullable Long unit = phone.rides().unitAt(at);
        String who = unit == null ? caller.name() : unitName.of(unit, "") + " " + caller.name();
        return new AlarmRoutes.Raiser(phone.id().value(), unit, who.strip());
    }

    /** Takes alarms in. */
    AlarmDesk desk() {
        return desk;
    }

    /** The layer {@code alarms} for export. */
    ExportLayer layer() {
        return layer;
    }

    List<Routes> routes() {
        return List.of(routes);
    }

    /** What people call units. */
    @FunctionalInterface
    interface UnitNames {
        /** The name of a unit, or the other where none is known. */
        String of(long unit, String otherwise);
    }
}
