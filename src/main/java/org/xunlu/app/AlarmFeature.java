package org.xunlu.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditTrail;
import org.xunlu.alarm.AlarmCall;
import org.xunlu.alarm.AlarmDesk;
import org.xunlu.alarm.AlarmLayer;
import org.xunlu.alarm.AlarmSource;
import org.xunlu.alarm.DeviceCalls;
import org.xunlu.alarm.http.AlarmRoutes;
import org.xunlu.alarm.http.AlarmView;
import org.xunlu.alarm.sql.AlarmStore;
import org.xunlu.database.Database;
import org.xunlu.finding.RoadAddress;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.network.NetworkHolder;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.terminal.TerminalRegister;

/** Alarms, wired. */
final class AlarmFeature implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmFeature.class);
    private static final Set<Role> WATCHERS = Set.of(Role.DISPATCHER);
    /** A place farther than this from every road has no road address. */
    private static final double ADDRESS_METERS = 1000;

    private final AlarmDesk desk;
    private final AlarmRoutes routes;
    private final AlarmLayer layer;
    /** Stores what devices cry, so that the intake's listeners do not wait for the disk. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "alarms");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Wires.
     *
     * @param unitName what people call a unit
     * @param riderName what people call the rider of a fix
     * @param words sends words to a crew
     * @param sights knows whom a person sees live
     * @param handled told of each alarm of a terminal that a person took care of
     */
    AlarmFeature(
            Database database,
            Clock clock,
            AuditTrail audit,
            NetworkHolder network,
            Feed feed,
            TrackFeature track,
            UnitNames unitName,
            Function<Fix, String> riderName,
            AlarmRoutes.CrewWords words,
            AlarmRoutes.Sights sights,
            BiConsumer<DeviceId, AlarmKind> handled) {
        AlarmStore store = new AlarmStore(database);
        RoadAddress.Book addresses = position ->
                network.current().findLocation(position, ADDRESS_METERS).map(RoadAddress::of);
        desk = new AlarmDesk(store, addresses, clock, alarm -> {
            AlarmView view = AlarmView.of(alarm);
            feed.publish("alarm", WATCHERS, view.rider(), view);
            Long device = alarm.call().deviceId();
            if (!alarm.isOpen() && device != null && alarm.call().source() == AlarmSource.TERMINAL) {
                handled.accept(new DeviceId(device), alarm.call().kind());
            }
        });
        track.alarms().listen(new DeviceCalls(this::later, riderName, fix -> source(track, fix)));
        routes = new AlarmRoutes(
                desk, store, (caller, at) -> raiser(track, unitName, caller, at), words, sights, audit, clock);
        layer = new AlarmLayer(store);
    }

    private static AlarmSource source(TrackFeature track, Fix fix) {
        String protocol =
                track.devices().find(fix.device()).map(Device::protocol).orElse("");
        return protocol.equals(TerminalRegister.PROTOCOL) ? AlarmSource.TERMINAL : AlarmSource.PHONE;
    }

    private void later(AlarmCall call) {
        try {
            worker.execute(() -> {
                try {
                    desk.raise(call);
                } catch (RuntimeException e) {
                    LOG.error("the alarm {} could not be stored", call.key(), e);
                }
            });
        } catch (RejectedExecutionException e) {
            // at the end of the server; the log of fixes is looked through at the next start
            LOG.debug("not stored at the end");
        }
    }

    private static AlarmRoutes.Raiser raiser(TrackFeature track, UnitNames unitName, Caller caller, Instant at) {
        Device phone = track.devices().ofPerson(caller.personId(), caller.name());
        @Nullable Long unit = phone.rides().unitAt(at);
        String who = unit == null ? caller.name() : unitName.of(unit, "") + " " + caller.name();
        return new AlarmRoutes.Raiser(phone.id().value(), unit, who.strip());
    }

    /** The layer {@code alarms} for export. */
    ExportLayer layer() {
        return layer;
    }

    List<Routes> routes() {
        return List.of(routes);
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("an alarm is still being stored after five seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What people call units. */
    @FunctionalInterface
    interface UnitNames {
        /** The name of a unit, or the other where none is known. */
        String of(long unit, String otherwise);
    }
}
