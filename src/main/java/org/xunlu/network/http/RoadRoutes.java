package org.xunlu.network.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Endpoint.get;
import static org.xunlu.http.Endpoint.patch;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.Road;
import org.xunlu.network.RoadBook;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadEdit;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.refusal.Refusal;

/** The register of roads: pages, one road, edits of its attributes. */
public final class RoadRoutes implements Routes {
    private static final int ROWS = 100;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SQUADRON = 100;

    private final RoadBook book;
    private final NetworkHolder network;
    private final EditLog log;

    /** Told of every edit, for the audit trail. */
    @FunctionalInterface
    public interface EditLog {
        /** A road was edited. */
        void edited(Caller caller, Road before, Road after);
    }

    /** On this register; edits show in the network at once. */
    public RoadRoutes(RoadBook book, NetworkHolder network, EditLog log) {
        this.book = book;
        this.network = network;
        this.log = log;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/roads", "the register of roads, paged and searched", this::list, PERSON),
                get("/api/roads/{id}", "one road", this::one, PERSON),
                patch("/api/roads/{id}", "change a road's attributes", this::edit, ADMINISTRATOR, DISPATCHER));
    }

    record RoadView(
            long id,
            String routeCode,
            String name,
            RoadClass roadClass,
            String squadron,
            long version,
            double km,
            int segments) {}

    record Edit(
            @Nullable String routeCode,
            @Nullable String name,
            @Nullable RoadClass roadClass,
            @Nullable String squadron) {}

    private RoadView view(Road road) {
        RoadNetwork now = network.current();
        List<Integer> segments = now.segmentsOf(road.id());
        double meters = segments.stream()
                .mapToDouble(s -> now.segment(s).lengthMeters())
                .sum();
        return new RoadView(
                road.id().value(),
                road.routeCode(),
                road.name(),
                road.roadClass(),
                road.squadron(),
                road.version(),
                Math.rint(meters) / 1000,
                segments.size());
    }

    private void list(Context context) {
        String text = context.queryParam("q");
        Long after = Calls.queryNumber(context, "after");
        context.json(book.list(
                        text == null ? "" : text,
                        Calls.queryEnum(context, "class", RoadClass.class),
                        after == null ? 0 : after,
                        Calls.limit(context, ROWS))
                .map(this::view));
    }

    private void one(Context context) {
        answer(context, road(context));
    }

    private Road road(Context context) {
        long id = Calls.id(context, "id");
        return book.find(new RoadId(id)).orElseThrow(() -> Refusal.notFound("road", id));
    }

    private void edit(Context context) {
        Road before = road(context);
        long version = Calls.version(context);
        Edit edit = Calls.body(context, Edit.class);
        Road wanted = new Road(
                before.id(),
                text(edit.routeCode(), before.routeCode(), "routeCode", LONGEST_CODE),
                text(edit.name(), before.name(), "name", LONGEST_NAME),
                edit.roadClass() == null ? before.roadClass() : edit.roadClass(),
                text(edit.squadron(), before.squadron(), "squadron", LONGEST_SQUADRON),
                version);
        if (version != before.version()) {
            throw Refusal.stale(view(before));
        }
        RoadEdit stored = book.edit(wanted);
        network.change(now -> now.with(stored));
        log.edited(Calls.caller(context), before, stored.road());
        answer(context, stored.road());
    }

    private void answer(Context context, Road road) {
        context.header("ETag", "\"" + road.version() + "\"").json(view(road));
    }

    private static String text(@Nullable String edited, String before, String field, int longest) {
        if (edited == null) {
            return before;
        }
        String text = edited.strip();
        if (text.length() > longest) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 0, "max", longest, "value", text.length()));
        }
        return text;
    }
}
