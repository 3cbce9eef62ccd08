package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
            }
            // back again: nothing is said twice, so the next thing it hears is that the patrol is off
            try (TestTerminal terminal = new TestTerminal(port, Edition.OF_2013, NUMBER)) {
                assertThat(terminal.authenticate(secret)).isTrue();
                assertThat(step(dispatcher, patrol, "cancel", Map.of("reason", "大雾")))
                        .isEqualTo(200);
                obey(terminal, 0x8607, 0);
                assertThat(await(
                                patrol,
                                orders -> orders.size() == 3 && orders.get(2).result() != null))
                        .extracting(TerminalOrder::kind)
                        .endsWith(Kind.FORGET);
            }
        }
    }

    private static int step(TestClient client, long patrol, String step, Object body) {
        return client.post("/api/patrols/" + patrol + "/" + step, body).status();
    }

    private static void obey(TestTerminal terminal, int id, int result) throws IOException {
        Answered order = terminal.answer();
        assertThat(order.id()).isEqualTo(id);
        terminal.send(terminal.frames().answer(terminal.nextSerial(), order.serial(), id, result));
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
