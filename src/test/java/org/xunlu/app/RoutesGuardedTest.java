package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Role;
import org.xunlu.http.Allowed;
import org.xunlu.http.Endpoint;

/** Drives every endpoint of the running server as somebody who may not call it. */
final class RoutesGuardedTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_table_is_whole_and_each_row_names_who_may_call_it() {
        assertThat(server.table().endpoints()).hasSizeGreaterThan(10);
        assertThat(server.table().endpoints()).allSatisfy(row -> {
            assertThat(row.allowed()).as(row.path()).isNotEmpty();
            assertThat(row.summary()).as(row.path()).isNotBlank().doesNotEndWith(".");
        });
    }

    @Test
    void without_a_session_every_guarded_endpoint_answers_401() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint row : guarded()) {
            TestReply reply = call(server.anyone(), row);
            if (reply.status() != 401) {
                wrong.add(row.method() + " " + row.path() + " -> " + reply);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void with_a_role_that_is_not_named_every_guarded_endpoint_answers_403() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Endpoint row : guarded()) {
            Optional<String> stranger = stranger(row);
            if (stranger.isEmpty()) {
                continue;
            }
            tried++;
            TestReply reply = call(server.as(stranger.get()), row);
            if (reply.status() != 403 || !reply.code().equals("role_missing")) {
                wrong.add(row.method() + " " + row.path() + " as " + stranger.get() + " -> " + reply);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(5);
    }

    @Test
    void a_write_without_the_csrf_token_is_refused_everywhere() {
        TestClient thief =
                server.anyone().signIn("administrator", TestServer.PASSWORD).withCsrf("");
        List<String> wrong = new ArrayList<>();
        for (Endpoint row : guarded()) {
            if (row.method().name().equals("GET")) {
                continue;
            }
            TestReply reply = call(thief, row);
            if (reply.status() != 403 || !reply.code().equals("csrf")) {
                wrong.add(row.method() + " " + row.path() + " -> " + reply);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Endpoint> guarded() {
        return server.table().endpoints().stream()
                .filter(row -> !row.allowed().contains(Allowed.ANYONE)
                        && !row.allowed().contains(Allowed.DEVICE))
                .toList();
    }

    private static Optional<String> stranger(Endpoint row) {
        if (row.allowed().contains(Allowed.PERSON)) {
            return Optional.empty();
        }
        for (Role role : Role.values()) {
            if (!row.allowed().contains(Allowed.valueOf(role.name()))) {
                return Optional.of(role.name().toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    private static TestReply call(TestClient client, Endpoint row) {
        String path = row.path().replaceAll("[{<][^}>]+[}>]", "1");
        return client.send(
                row.method().name(), path, BodyPublishers.ofString("{}"), "Content-Type", "application/json");
    }
}
