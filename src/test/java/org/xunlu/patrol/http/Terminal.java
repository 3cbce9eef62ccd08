package org.xunlu.patrol.http;

import java.time.Instant;
import java.util.Map;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.geo.LonLat;

/** A terminal in a car, sending single fixes by HTTP as OsmAnd does. */
public final class Terminal {
    private final TestServer server;
    private final String name;
    private final String secret;

    /** Registers one that rides with a unit. */
    public Terminal(TestServer server, String name, long unit) {
        TestReply made = server.as("administrator")
                .post("/api/devices", Map.of("uniqueId", name, "name", "演示终端", "unitId", unit));
        this.server = server;
        this.name = name;
        this.secret = made.json().path("secret").asText();
    }

    /** Sends a fix and answers when it is acknowledged. */
    public void send(LonLat place, Instant time) {
        TestReply reply = server.anyone()
                .get("/api/osmand?id=" + name + "&key=" + secret + "&lat=" + place.lat() + "&lon=" + place.lon()
                        + "&timestamp=" + time.toEpochMilli());
        if (reply.status() != 200) {
            throw new AssertionError(reply.toString());
        }
    }
}
