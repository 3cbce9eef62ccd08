package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.patrol.http.PatrolScene;
import org.xunlu.track.protocol.jt808.Answered;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.sockets.TestTerminal;
import org.xunlu.track.sql.TerminalOrderTable;
import org.xunlu.track.terminal.TerminalOrder;
import org.xunlu.track.terminal.TerminalOrder.Kind;

@OnBothDatabases
record CrewTerminalsTest(Database database) {
    private static final String NUMBER = "13855512345";

    @Test
    void a_published_patrol_reaches_the_terminal_of_its_unit_once_and_its_answers_are_kept() throws Exception {
        try (PatrolScene scene = PatrolScene.start(8, database, Map.of("jt808.port", "0"))) {
            TestClient dispatcher = scene.server().as("dispatcher");
            TestReply made = scene.server()
                    .as("administrator")
                    .post("/api/devices", Map.of("uniqueId", NUMBER, "name", "车台", "unitId", scene.unit()));
            String secret = made.json().path("secret").asText();
            int port =
                    scene.server().features().terminals().server().orElseThrow().port();
            long patrol = scene.draft("G311 巡查", 1, 2, 3);
            try (TestTerminal terminal = new TestTerminal(port, Edition.OF_2013, NUMBER)) {
                assertThat(terminal.authenticate(secret)).isTrue();
                assertThat(step(dispatcher, patrol, "assign", scene.duty(9))).isEqualTo(200);
                assertThat(step(dispatcher, patrol, "publish", Map.of())).isEqualTo(200);
                obey(terminal, 0x8606, 0);
                obey(terminal, 0x8300, 3);
                List<TerminalOrder> kept = await(
                        patrol,
                        orders -> orders.size() == 2 && orders.stream().allMatch(each -> each.result() != null));
                assertThat(kept).extracting(TerminalOrder::kind).containsExactlyInAnyOrder(Kind.ROUTE, Kind.TEXT);
                assertThat(kept).extracting(TerminalOrder::result).containsExactlyInAnyOrder(0, 3);
                assertThat(known(dispatcher, patrol)
                                .path("route")
                                .path("result")
                                .asInt(-1))
                        .isZero();

                // changed on the way: the new route and words that say so, by whom
                long version = dispatcher
                        .get("/api/patrols/" + patrol)
                        .json()
                        .path("version")
                        .asLong();
                assertThat(dispatcher
                                .put(
                                        "/api/patrols/" + patrol,
                                        Map.of("name", "G311 巡查", "segments", List.of(1, 2, 3, 20)),
                                        "If-Match",
                                        "\"" + version + "\"")
                                .status())
                        .isEqualTo(200);
                obey(terminal, 0x8606, 0);
                assertThat(obey(terminal, 0x8300, 0)).startsWith("路线已调整（");

                // asked for by hand: both once more
                assertThat(dispatcher.post(terminals(patrol), Map.of()).status())
                        .isEqualTo(202);
                obey(terminal, 0x8606, 0);
                obey(terminal, 0x8300, 0);
            }
            awaitAway(dispatcher, patrol);
            TestReply away = dispatcher.post(terminals(patrol), Map.of());
            assertThat(away.status()).isEqualTo(409);
            assertThat(away.code()).isEqualTo("patrol.terminal_away");
            // called off while it is away: it hears so when it is back, and nothing it has heard before
            assertThat(step(dispatcher, patrol, "cancel", Map.of("reason", "大雾")))
                    .isEqualTo(200);
            assertThat(awaitNoted(dispatcher, "FORGET_ROUTE", "WAITING").size()).isEqualTo(1);
            try (TestTerminal terminal = new TestTerminal(port, Edition.OF_2013, NUMBER)) {
                assertThat(terminal.authenticate(secret)).isTrue();
                assertThat(obey(terminal, 0x8300, 0)).isEqualTo("巡查任务取消：G311 巡查：大雾。");
                obey(terminal, 0x8607, 0);
                assertThat(await(
                                patrol,
                                orders ->
                                        orders.size() == 3 && orders.stream().allMatch(each -> each.result() != null)))
                        .extracting(TerminalOrder::kind)
                        .contains(Kind.FORGET);
                assertThat(dispatcher.post(terminals(patrol), Map.of()).code()).isEqualTo("patrol.not_for_terminals");
            }
            // and all of it stands among the orders to terminals
            JsonNode forgotten = awaitNoted(dispatcher, "FORGET_ROUTE", "DONE").path(0);
            assertThat(forgotten.path("patrolId").asLong()).isEqualTo(patrol);
            assertThat(forgotten.path("number").asLong()).isEqualTo(patrol);
            JsonNode routes = awaitNoted(dispatcher, "ROUTE", "DONE");
            assertThat(routes.size()).as("given, changed, asked for again").isEqualTo(3);
            assertThat(routes.path(0).path("geometry").path("type").asText()).isEqualTo("LineString");
            TestReply taken = dispatcher.post(
                    "/api/terminal-orders/" + forgotten.path("id").asLong() + "/cancel", Map.of());
            assertThat(taken.code()).isEqualTo("order.of_patrol");

            // what it never hears is not called off, and no longer waits
            awaitAllAway(dispatcher);
            long unheard = scene.draft("第一趟", 1, 2, 3);
            assertThat(step(dispatcher, unheard, "assign", scene.duty(12))).isEqualTo(200);
            assertThat(step(dispatcher, unheard, "publish", Map.of())).isEqualTo(200);
            assertThat(awaitNoted(dispatcher, "ROUTE", "WAITING")
                            .path(0)
                            .path("title")
                            .asText())
                    .isEqualTo("第一趟");
            assertThat(step(dispatcher, unheard, "cancel", Map.of("reason", "大雾")))
                    .isEqualTo(200);
            assertThat(awaitNoted(dispatcher, "ROUTE", "CANCELLED").size()).isEqualTo(1);
            long second = scene.draft("第二趟", 1, 2, 3);
            assertThat(step(dispatcher, second, "assign", scene.duty(15))).isEqualTo(200);
            assertThat(step(dispatcher, second, "publish", Map.of())).isEqualTo(200);
            assertThat(awaitNoted(dispatcher, "TEXT", "WAITING").size()).isEqualTo(1);

            try (TestTerminal terminal = new TestTerminal(port, Edition.OF_2013, NUMBER)) {
                assertThat(terminal.authenticate(secret)).isTrue();
                obey(terminal, 0x8606, 0);
                assertThat(obey(terminal, 0x8300, 0)).contains("第二趟");
                String first = "";
                for (int i = 0; i < 1_000 && !first.equals("第二趟"); i++) {
                    TimeUnit.MILLISECONDS.sleep(20);
                    first = awaitNoted(dispatcher, "ROUTE", "DONE")
                            .path(0)
                            .path("title")
                            .asText();
                }
                assertThat(first).isEqualTo("第二趟");
            }
        }
    }

    /** Orders of a kind in a state, when there are any. */
    private static JsonNode awaitNoted(TestClient dispatcher, String kind, String state) throws InterruptedException {
        String path = "/api/terminal-orders?kind=" + kind + "&state=" + state;
        JsonNode items = dispatcher.get(path).json().path("items");
        for (int i = 0; i < 1_000 && items.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
            items = dispatcher.get(path).json().path("items");
        }
        return items;
    }

    private static int step(TestClient client, long patrol, String step, Object body) {
        return client.post("/api/patrols/" + patrol + "/" + step, body).status();
    }

    /** Answers the next order, which is of this kind; gives its text. */
    private static String obey(TestTerminal terminal, int id, int result) throws IOException {
        Answered order = terminal.answer();
        assertThat(order.id()).isEqualTo(id);
        terminal.send(terminal.frames().answer(terminal.nextSerial(), order.serial(), id, result));
        byte[] body = order.body();
        return id == 0x8300 ? new String(body, 1, body.length - 1, Charset.forName("GBK")) : "";
    }

    private static String terminals(long patrol) {
        return "/api/patrols/" + patrol + "/terminals";
    }

    private static JsonNode known(TestClient dispatcher, long patrol) {
        return dispatcher.get(terminals(patrol)).json().path("items").path(0);
    }

    private static void awaitAway(TestClient dispatcher, long patrol) throws InterruptedException {
        for (int i = 0; i < 1_000 && known(dispatcher, patrol).path("online").asBoolean(true); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void awaitAllAway(TestClient dispatcher) throws InterruptedException {
        for (int i = 0; i < 1_000 && dispatcher.get("/api/terminals").text().contains("\"online\":true"); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private List<TerminalOrder> await(long patrol, Predicate<List<TerminalOrder>> ready) throws InterruptedException {
        TerminalOrderTable table = new TerminalOrderTable(database);
        List<TerminalOrder> orders = table.listOfPatrol(patrol);
        for (int i = 0; i < 1_000 && !ready.test(orders); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
            orders = table.listOfPatrol(patrol);
        }
        return orders;
    }
}
