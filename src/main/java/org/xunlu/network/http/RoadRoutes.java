package org.xunlu.network.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Endpoint.get;
import static org.xunlu.http.Endpoint.patch;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunlu.access.Caller;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.Road;
import org.xunlu.network.RoadBook;
import org.xunlu.network.RoadChange;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadEdit;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSheet;
import org.xunlu.refusal.Refusal;

/** The register of roads: pages, one road, its edits and their history. */
public final class RoadRoutes implements Routes {
    private static final int ROWS = 100;
    private static final int HISTORY_ROWS = 200;

    private final RoadBook book;
    private final NetworkHolder network;
    private final EditLog log;
    private final Clock clock;

    /** Told of every edit, for the audit trail. */
    @FunctionalInterface
    public interface EditLog {
        /** A road was edited. */
        void edited(Caller caller, Road road, List<RoadChange> changes);
    }

    /** On this register; edits show in the network at once. */
    public RoadRoutes(RoadBook book, NetworkHolder network, EditLog log, Clock clock) {
        this.book = book;
        this.network = network;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/roads", "the register of roads, paged and searched", this::list, PERSON),
                get("/api/roads/{id}", "one road with its segments, stakes and chain breaks", this::one, PERSON),
                get("/api/roads/{id}/history", "what was changed on a road, newest first", this::history, PERSON),
                patch("/api/roads/{id}", "change a road", this::edit, ADMINISTRATOR, DISPATCHER));
    }

    private void list(Context context) {
        String text = context.queryParam("q");
        Long after = Calls.queryNumber(context, "after");
        RoadNetwork now = network.current();
        context.json(book.list(
                        text == null ? "" : text,
                        Calls.queryEnum(context, "class", RoadClass.class),
                        after == null ? 0 : after,
                        Calls.limit(context, ROWS))
                .map(road -> RoadView.Line.of(road, now)));
    }

    private void one(Context context) {
        answer(context, sheet(context));
    }

    private RoadSheet sheet(Context context) {
        long id = Calls.id(context, "id");
        return book.find(new RoadId(id)).orElseThrow(() -> Refusal.notFound("road", id));
    }

    private void history(Context context) {
        context.json(Map.of(
                "items",
                book.listHistory(new RoadId(Calls.id(context, "id")), HISTORY_ROWS).stream()
                        .map(RoadView.Changed::of)
                        .toList()));
    }

    private void edit(Context context) {
        RoadSheet before = sheet(context);
        long version = Calls.version(context);
        if (version != before.road().version()) {
            throw Refusal.stale(RoadView.of(before));
        }
        RoadSheet after = Calls.body(context, RoadForm.class).on(before);
        List<RoadChange> changes = RoadChange.between(before, after);
        if (changes.isEmpty()) {
            answer(context, before);
            return;
        }
        Caller caller = Calls.caller(context);
        RoadEdit stored = store(before, after, caller).orElseThrow(() -> Refusal.stale(RoadView.of(sheet(context))));
        log.edited(caller, stored.sheet().road(), changes);
        answer(context, stored.sheet());
    }

    /** One at a time, so that the snapshots follow each other as the edits do. */
    private synchronized Optional<RoadEdit> store(RoadSheet before, RoadSheet after, Caller caller) {
        Optional<RoadEdit> stored = book.edit(before, after, caller.name(), clock.instant());
        stored.ifPresent(edit -> network.change(now -> now.with(edit)));
        return stored;
    }

    private static void answer(Context context, RoadSheet sheet) {
        Calls.answerVersioned(context, sheet.road().version(), RoadView.of(sheet));
    }
}
