package org.xunlu.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Json;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.live.LiveBoard;
import org.xunlu.live.Sight;
import org.xunlu.live.Sights;
import org.xunlu.live.http.LiveRoutes;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;

/** The board of units and the feed of events, wired. */
final class LiveFeature implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final Feed feed;
    private final LiveBoard board;
    private final List<Routes> routes;
    /** Before anybody knows the crews, only dispatchers see units. */
    private volatile Sights sights = (caller, squadron) -> caller.hasAny(LiveBoard.WATCHERS) ? Sight.ALL : Sight.NONE;

    LiveFeature(Clock clock, AuditTrail audit, TrackFeature track, RepeatedTasks tasks) {
        // ids go on rising over a restart, so that a page never takes a new event for one it has seen
        feed = new Feed(Json::text, clock.millis() * 1_000);
        board = new LiveBoard(
                feed,
                clock,
                fix -> track.devices().find(fix.device()).map(Device::name).orElse(""));
        List<DeviceId> devices =
                track.devices().listAll().stream().map(Device::id).toList();
        board.restore(track.reading().listLatest(devices, clock.instant().minus(REMEMBERED)));
        track.intake().listen(board);
        tasks.every(5_000, board::tick);
        routes = List.of(new LiveRoutes(
                feed,
                board,
                (caller, squadron) -> sights.of(caller, squadron),
                (caller, from) -> audit.record(caller, "live.view", "units", Outcome.DONE, "")));
    }

    /** Lets persons see by these sights from now on. */
    void seeBy(Sights other) {
        sights = other;
    }

    /** Whom a person may see. */
    Sight sightOf(Caller caller) {
        return sights.of(caller, null);
    }

    /** Where any feature publishes its events. */
    Feed feed() {
        return feed;
    }

    LiveBoard board() {
        return board;
    }

    List<Routes> routes() {
        return routes;
    }

    @Override
    public void close() {
        feed.close();
    }
}
