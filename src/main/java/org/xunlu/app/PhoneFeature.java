package org.xunlu.app;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Messages;
import org.xunlu.http.ProblemWriter;
import org.xunlu.http.RateLimit;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.sockets.PhoneGate;
import org.xunlu.track.sockets.PhoneServer;

/** The port for phones alone, wired; shut unless {@code osmand.port} is set. */
final class PhoneFeature implements AutoCloseable {
    private static final int IDLE_SECONDS = 120;
    private static final int MOST_CONNECTIONS = 10_000;

    private final @Nullable PhoneServer server;

    PhoneFeature(Config config, TrackFeature track, RateLimit limit, Messages messages) {
        if (config.text("osmand.port", "").isEmpty()) {
            server = null;
            return;
        }
        PhoneServer.Settings settings = new PhoneServer.Settings(
                config.text("osmand.host", "127.0.0.1"),
                config.number("osmand.port", 0),
                config.number("osmand.idle-seconds", IDLE_SECONDS),
                config.number("osmand.connections", MOST_CONNECTIONS));
        server = PhoneServer.start(settings, track.osmAnd(), track.intake(), new SharedGate(limit, messages));
    }

    /** The port, where it is open. */
    Optional<PhoneServer> server() {
        return Optional.ofNullable(server);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    /** The bounds and words of the ordinary port. */
    private static final class SharedGate implements PhoneGate {
        private static final int FAILED = 500;

        private final RateLimit limit;
        private final ProblemWriter writer;

        SharedGate(RateLimit limit, Messages messages) {
            this.limit = limit;
            this.writer = new ProblemWriter(messages);
        }

        @Override
        public void admit(String address) {
            limit.take(address);
        }

        @Override
        public Answer answer(Refusal refusal, @Nullable String acceptLanguage) {
            return answer(refusal, ProblemWriter.status(refusal.kind()), acceptLanguage);
        }

        @Override
        public Answer failure(@Nullable String acceptLanguage) {
            return answer(Refusal.of(Refusal.Kind.INVALID, "internal", Map.of()), FAILED, acceptLanguage);
        }

        private Answer answer(Refusal refusal, int status, @Nullable String acceptLanguage) {
            Object seconds = refusal.figures().get("seconds");
            return new Answer(
                    status,
                    ProblemWriter.CONTENT_TYPE,
                    new String(writer.write(refusal, status, acceptLanguage), StandardCharsets.UTF_8),
                    seconds == null ? null : seconds.toString());
        }
    }
}
