package org.xunlu.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestClock;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;

final class SignInTest {
    private final Database database = TestDatabases.h2();
    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T00:00:00Z"));
    private final TestServer server = TestServer.start(database, clock, Map.of());

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_session_says_who_is_signed_in() {
        TestReply reply = server.as("officer").get("/api/session");
        assertThat(reply.json().at("/person/login").asText()).isEqualTo("officer");
        assertThat(reply.json().at("/person/roles/0").asText()).isEqualTo("OFFICER");
        assertThat(reply.json().path("demo").asBoolean()).isFalse();
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        TestReply reply = tryIn("officer", TestServer.PASSWORD);
        assertThat(reply.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
        String token = reply.header("Set-Cookie").replaceAll("xunlu_session=([^;]+).*", "$1");
        int found = database.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM person_session WHERE token_hash = :token")
                        .bind("token", token)
                        .mapTo(Integer.class)
                        .one());
        assertThat(found).as("the token itself is not stored").isZero();
    }

    @Test
    void an_unknown_login_and_a_wrong_password_get_the_same_answer() {
        assertThat(tryIn("nobody", "x").text()).isEqualTo(tryIn("officer", "x").text());
        assertThat(tryIn("nobody", "x").status()).isEqualTo(401);
    }

    @Test
    void five_failures_lock_even_the_right_password_out_until_the_wait_is_over() {
        for (int i = 0; i < 4; i++) {
            assertThat(tryIn("officer", "wrong").code()).isEqualTo("account.login_wrong");
        }
        assertThat(tryIn("officer", "wrong").code()).isEqualTo("account.login_locked");
        TestReply locked = tryIn("officer", TestServer.PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.json().at("/figures/seconds").asInt()).isEqualTo(60);
        clock.pass(Duration.ofSeconds(61));
        assertThat(tryIn("officer", "wrong").json().at("/figures/seconds").asInt())
                .as("the next wait is longer")
                .isEqualTo(120);
        clock.pass(Duration.ofSeconds(121));
        assertThat(tryIn("officer", TestServer.PASSWORD).status()).isEqualTo(200);
        assertThat(tryIn("officer", "wrong").code()).as("counted anew").isEqualTo("account.login_wrong");
    }

    @Test
    void an_idle_session_ends_and_a_used_one_lives_on_to_its_limit() {
        TestClient client = server.as("planner");
        for (int i = 0; i < 24; i++) {
            clock.pass(Duration.ofMinutes(29));
            assertThat(client.get("/api/session").status()).isEqualTo(200);
        }
        clock.pass(Duration.ofMinutes(26));
        assertThat(client.get("/api/session").status())
                .as("twelve hours are over")
                .isEqualTo(401);
        TestClient idle = server.as("reviewer");
        clock.pass(Duration.ofMinutes(31));
        assertThat(idle.get("/api/session").code()).isEqualTo("sign_in_needed");
    }

    @Test
    void signing_out_ends_the_session() {
        TestClient client = server.as("planner");
        assertThat(client.delete("/api/session").status()).isEqualTo(204);
        assertThat(client.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void a_changed_password_ends_every_other_session() {
        TestClient here = server.as("planner");
        TestClient there = server.anyone().signIn("planner", TestServer.PASSWORD);
        Map<String, String> change = Map.of("present", TestServer.PASSWORD, "chosen", "another long sentence");
        assertThat(here.post("/api/session/password", change).status()).isEqualTo(200);
        assertThat(there.get("/api/session").status()).isEqualTo(401);
        assertThat(here.get("/api/session").status()).isEqualTo(200);
        assertThat(tryIn("planner", TestServer.PASSWORD).status()).isEqualTo(401);
        assertThat(tryIn("planner", "another long sentence").status()).isEqualTo(200);
    }

    @Test
    void the_wrong_present_password_or_a_common_new_one_changes_nothing() {
        TestClient client = server.as("planner");
        TestReply wrong = client.post("/api/session/password", Map.of("present", "x", "chosen", "a long enough one"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("field").asText()).isEqualTo("present");
        TestReply common =
                client.post("/api/session/password", Map.of("present", TestServer.PASSWORD, "chosen", "password123"));
        assertThat(common.code()).isEqualTo("account.password_too_common");
        assertThat(client.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void malformed_credentials_are_a_clear_400() {
        assertThat(server.anyone().post("/api/session", "{").code()).isEqualTo("json_malformed");
        assertThat(server.anyone()
                        .post("/api/session", "{}")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("login");
    }

    @Test
    void a_page_of_another_site_cannot_sign_anybody_in() {
        TestReply reply = server.anyone()
                .post("/api/session", Map.of("login", "officer", "password", "x"), "Sec-Fetch-Site", "cross-site");
        assertThat(reply.code()).isEqualTo("cross_site");
    }

    private TestReply tryIn(String login, String password) {
        return server.anyone().post("/api/session", Map.of("login", login, "password", password));
    }
}
