package org.xunlu.track.http;

import static org.xunlu.http.Allowed.DEVICE;

import io.javalin.http.Context;
import java.util.List;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.track.FixIntake;
import org.xunlu.track.protocol.OsmAndDesk;

/**
 * The door for phone clients that need no change: OsmAnd, GPSLogger, Traccar Client. They keep a position and send it
 * again until they get 2xx, so 200 with an empty body is answered only after the commit, and for anything a repetition
 * cannot mend. An unknown device gets 400 in the query form and 404 in the JSON form, as those clients know it.
 */
public final class OsmAndRoutes implements Routes {
    private static final String KEY_IN_PATH = "/api/osmand/{key}";

    private final OsmAndDesk desk;
    private final FixIntake intake;

    /** Takes messages at this desk. */
    public OsmAndRoutes(OsmAndDesk desk, FixIntake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/osmand", "take one position in OsmAnd's query form", this::take, DEVICE),
                Endpoint.post(
                        "/api/osmand",
                        "take one position in OsmAnd's query or form, or Traccar Client's JSON",
                        this::take,
                        DEVICE),
                Endpoint.get(
                        KEY_IN_PATH,
                        "take one position, the secret in the path as Traccar Client's code has it",
                        this::take,
                        DEVICE),
                Endpoint.post(
                        KEY_IN_PATH,
                        "take one position, the secret in the path as Traccar Client's code has it",
                        this::take,
                        DEVICE));
    }

    private void take(Context context) {
        OsmAndDesk.Taken taken = desk.take(HttpCall.of(context));
        if (!taken.reports().isEmpty()) {
            OsmAndDesk.refuseUnusable(intake.store(taken.device(), taken.reports()));
        }
        context.status(200).result(new byte[0]);
    }
}
