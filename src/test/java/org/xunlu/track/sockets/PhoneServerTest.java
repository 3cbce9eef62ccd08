package org.xunlu.track.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.DeviceDoor;
import org.xunlu.track.Fix;
import org.xunlu.track.protocol.OsmAndDesk;

@OnBothDatabases
final class PhoneServerTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long FIRST = Yard.NOW.minusSeconds(7_200).getEpochSecond();

    private final Database database;
    private Yard yard;
    private PhoneServer server;
    private String secret;

    PhoneServerTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        yard = new Yard(database);
        secret = yard.devices.renewSecret(yard.device.id()).secret();
        OsmAndDesk desk = new OsmAndDesk(
                new DeviceDoor(yard.devices, yard.unknown, yard.healths), yard.healths, yard.raw, Yard.CLOCK);
        PhoneServer.Settings settings = new PhoneServer.Settings("127.0.0.1", 0, 60, 1_000);
        server = PhoneServer.start(settings, desk, yard.intake, new Codes());
    }

    @AfterEach
    void close() {
        server.close();
        yard.close();
    }

    @Test
    void an_empty_200_comes_after_the_fix_is_stored_in_every_form() throws Exception {
        HttpResponse<String> reply = get("/?" + parameters(0));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(yard.stored()).hasSize(1);
        assertThat(get("/" + secret + "?id=" + yard.number + "&lat=34.2&lon=117&timestamp=" + (FIRST + 10))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/", "application/x-www-form-urlencoded", parameters(20))
                        .statusCode())
                .isEqualTo(200);
        String json = "{\"device_id\":\"" + yard.number + "\",\"location\":{\"timestamp\":\"" + Yard.NOW
                + "\",\"coords\":{\"latitude\":34.2,\"longitude\":117,\"speed\":10}}}";
        assertThat(post("/api/osmand/" + secret, "application/json", json).statusCode())
                .isEqualTo(200);
        assertThat(post("/?key=" + secret, "application/json", json).statusCode())
                .isEqualTo(200);
        assertThat(yard.stored()).extracting(Fix::time).hasSize(3);
        assertThat(yard.devices.get(yard.device.id()).protocol()).isEqualTo("traccar-client");
    }

    @Test
    void refusals_are_those_of_the_ordinary_port() throws Exception {
        assertThat(refused(get("/"))).isEqualTo("400 track.no_device_id");
        assertThat(refused(get("/?id=x" + yard.number + "&lat=34&lon=117"))).isEqualTo("400 track.unknown_device");
        assertThat(refused(post("/", "application/json", "{\"device_id\":\"x" + yard.number + "\"}")))
                .isEqualTo("404 track.unknown_device");
        assertThat(refused(get("/?id=" + yard.number + "&key=guess&lat=34&lon=117")))
                .isEqualTo("401 track.wrong_secret");
        assertThat(refused(get("/?id=" + yard.number + "&key=" + secret + "&lat=x&lon=117")))
                .isEqualTo("400 not_a_number");
        assertThat(refused(get("/?id=" + yard.number + "&key=" + secret + "&lat=NaN&lon=117")))
                .isEqualTo("400 track.unusable");
        assertThat(refused(post("/", "application/json", "{"))).isEqualTo("400 json_malformed");
        assertThat(refused(get("/pages/index.html"))).isEqualTo("404 not_found");
        yard.devices.edit(yard.device.id(), "", null, false);
        assertThat(refused(get("/?" + parameters(0)))).isEqualTo("403 track.device_disabled");
        assertThat(yard.stored()).isEmpty();
        assertThat(yard.unknown.find("x" + yard.number)).isPresent();
    }

    @Test
    void requests_sent_without_waiting_are_answered_in_their_order() throws IOException {
        int count = 100;
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String query = i % 10 == 7 ? "id=nobody" + yard.number : parameters(i);
            stream.append("GET /?").append(query).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        stream.append("GET / HTTP/1.0\r\n\r\n");
        String answers = exchange(stream.toString().getBytes(StandardCharsets.US_ASCII));
        String[] lines = answers.split("HTTP/1.1 ", -1);
        assertThat(lines).hasSize(count + 2);
        for (int i = 0; i < count; i++) {
            assertThat(lines[i + 1]).as("answer " + i).startsWith(i % 10 == 7 ? "400" : "200");
        }
        assertThat(yard.stored()).hasSize(90);
    }

    @Test
    void what_cannot_be_read_is_counted_for_its_device_and_kept_where_it_is_wanted_without_the_secret()
            throws Exception {
        assertThat(get("/?id=" + yard.number + "&key=" + secret + "&lat=x&lon=117")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/?id=" + yard.number + "&key=guess&lat=x&lon=117").statusCode())
                .isEqualTo(400);
        assertThat(yard.healths.of(yard.device.id()).errors()).isEqualTo(2);
        assertThat(yard.raw.listLatest(yard.device.id(), 10)).isEmpty();
        yard.raw.wish(yard.device.id(), 3);
        assertThat(get("/?" + parameters(0)).statusCode()).isEqualTo(200);
        assertThat(get("/" + secret + "?id=" + yard.number + "&lat=x&lon=117").statusCode())
                .isEqualTo(400);
        List<String> kept = yard.raw.listLatest(yard.device.id(), 10).stream()
                .map(each -> new String(HexFormat.of().parseHex(each.hex()), StandardCharsets.UTF_8))
                .toList();
        assertThat(kept).hasSize(2).noneMatch(each -> each.contains(secret));
        assertThat(kept.get(1)).contains("lat=34.2");
        yard.raw.wish(yard.device.id(), 0);
        assertThat(get("/?" + parameters(1)).statusCode()).isEqualTo(200);
        assertThat(yard.raw.listLatest(yard.device.id(), 10)).hasSize(2);
    }

    @Test
    void no_bytes_end_it() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            byte[] noise = new byte[random.nextInt(3_000)];
            random.nextBytes(noise);
            byte[] request =
                    ("GET /?lat=%" + i + "&" + parameters(i) + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            request[random.nextInt(request.length)] = (byte) random.nextInt();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream().write(i % 2 == 0 ? noise : request);
            }
        }
        assertThat(get("/?" + parameters(500)).statusCode()).isEqualTo(200);
    }

    private String exchange(byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(bytes);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String parameters(int second) {
        return "id=" + yard.number + "&key=" + secret + "&lat=34.2&lon=117&timestamp=" + (FIRST + second);
    }

    private static String refused(HttpResponse<String> reply) {
        assertThat(reply.headers().firstValue("Content-Type")).contains("text/plain");
        return reply.statusCode() + " " + reply.body();
    }

    private HttpResponse<String> get(String target) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address(target)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String target, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(target))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private URI address(String target) {
        return URI.create("http://127.0.0.1:" + server.port() + target);
    }

    /** Answers with the bare code. */
    private static final class Codes implements PhoneGate {
        @Override
        public void admit(String address) {
            assertThat(address).isEqualTo("127.0.0.1");
        }

        @Override
        public Answer answer(Refusal refusal, @Nullable String acceptLanguage) {
            int status =
                    switch (refusal.kind()) {
                        case UNAUTHENTICATED -> 401;
                        case FORBIDDEN -> 403;
                        case NOT_FOUND -> 404;
                        default -> 400;
                    };
            return new Answer(status, "text/plain", refusal.code(), null);
        }

        @Override
        public Answer failure(@Nullable String acceptLanguage) {
            return new Answer(500, "text/plain", "internal", null);
        }
    }
}
