package org.xunlu.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;

final class PersonsTest {
    private final TestServer server = TestServer.start();
    private final TestClient admin = server.as("administrator");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_new_person_must_change_the_first_password_before_anything_else() {
        JsonNode enrolled = enroll("yanshi.jia", "DISPATCHER", "ADMINISTRATOR").json();
        String first = enrolled.path("password").asText();
        TestClient client = server.anyone().signIn("yanshi.jia", first);
        assertThat(client.get("/api/session").json().path("mustChangePassword").asBoolean())
                .isTrue();
        assertThat(client.get("/api/persons").code()).isEqualTo("account.password_change_needed");
        TestReply changed =
                client.post("/api/session/password", Map.of("present", first, "chosen", "a sentence of my own"));
        assertThat(changed.status()).isEqualTo(200);
        client.withCsrf(changed.json().path("csrf").asText());
        assertThat(client.get("/api/persons").status()).isEqualTo(200);
    }

    @Test
    void a_login_is_taken_once_and_has_a_form() {
        assertThat(enroll("yanshi.jia", "OFFICER").status()).isEqualTo(201);
        assertThat(enroll("yanshi.jia", "OFFICER").code()).isEqualTo("account.login_taken");
        assertThat(enroll("演示", "OFFICER").code()).isEqualTo("account.login_form");
        assertThat(enroll("ok.login").code()).isEqualTo("account.roles_empty");
        assertThat(enroll("ok.login", "AUDITOR", "ADMINISTRATOR").code())
                .isEqualTo("account.administrator_and_auditor");
    }

    @Test
    void a_disabled_person_is_out_at_once() {
        TestClient officer = server.as("officer");
        JsonNode person = find("officer");
        TestReply edited = edit(person, person.path("version").asLong(), false, "OFFICER");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(officer.get("/api/session").status()).isEqualTo(401);
        assertThat(server.anyone()
                        .post("/api/session", Map.of("login", "officer", "password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void of_two_edits_from_one_version_the_second_is_told_the_present_one() {
        JsonNode person = find("planner");
        long version = person.path("version").asLong();
        assertThat(edit(person, version, true, "PLANNER", "REVIEWER").status()).isEqualTo(200);
        TestReply second = edit(person, version, true, "PLANNER");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().at("/current/version").asLong()).isEqualTo(version + 1);
    }

    @Test
    void the_last_administrator_cannot_be_taken_away() {
        JsonNode person = find("administrator");
        long version = person.path("version").asLong();
        assertThat(edit(person, version, false, "ADMINISTRATOR").code()).isEqualTo("account.last_administrator");
        assertThat(edit(person, version, true, "OFFICER").code()).isEqualTo("account.last_administrator");
    }

    @Test
    void a_reset_password_ends_the_sessions_and_must_be_changed() {
        TestClient officer = server.as("officer");
        long id = find("officer").path("id").asLong();
        String password = admin.post("/api/persons/" + id + "/password", "{}")
                .json()
                .path("password")
                .asText();
        assertThat(officer.get("/api/session").status()).isEqualTo(401);
        TestReply session = server.anyone().signIn("officer", password).get("/api/session");
        assertThat(session.json().path("mustChangePassword").asBoolean()).isTrue();
    }

    @Test
    void sessions_are_listed_and_ended() {
        TestClient officer = server.as("officer");
        long id = find("officer").path("id").asLong();
        JsonNode rows = admin.get("/api/persons/" + id + "/sessions").json().path("items");
        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/address").asText()).isEqualTo("127.0.0.1");
        assertThat(rows.at("/0/tokenHash").isMissingNode()).isTrue();
        assertThat(admin.delete("/api/persons/" + id + "/sessions")
                        .json()
                        .path("ended")
                        .asInt())
                .isOne();
        assertThat(officer.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void the_list_comes_in_pages_and_never_with_a_hash() {
        JsonNode first = admin.get("/api/persons?limit=4").json();
        assertThat(first.path("items")).hasSize(4);
        JsonNode rest = admin.get(
                        "/api/persons?limit=4&after=" + first.path("next").asText())
                .json();
        assertThat(rest.path("items")).hasSize(2);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(admin.get("/api/persons").text()).doesNotContain("argon2");
        assertThat(admin.get("/api/persons?q=PLAN").json().path("items")).hasSize(1);
    }

    @Test
    void all_of_it_stands_in_the_audit_trail() {
        enroll("yanshi.jia", "OFFICER");
        server.anyone().post("/api/session", Map.of("login", "yanshi.jia", "password", "wrong"));
        JsonNode person = find("officer");
        edit(person, person.path("version").asLong(), true, "OFFICER", "REVIEWER");
        TestClient auditor = server.as("auditor");
        String trail = auditor.get("/api/audit?limit=1000").text();
        assertThat(trail)
                .contains("\"person.add\"", "\"person.roles\"", "wrong password", "\"127.0.0.1\"", "[OFFICER] -> ");
        assertThat(auditor.get("/api/audit/verify").json().path("firstBreak").isNull())
                .isTrue();
        TestReply csv = auditor.get("/api/audit.csv?action=person");
        assertThat(csv.text().lines().count()).isGreaterThan(2);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(auditor.get("/api/audit?action=export").json().path("items")).hasSize(1);
    }

    private TestReply enroll(String login, String... roles) {
        return admin.post("/api/persons", Map.of("login", login, "name", "演示员甲", "roles", List.of(roles)));
    }

    private JsonNode find(String login) {
        return admin.get("/api/persons?q=" + login).json().at("/items/0");
    }

    private TestReply edit(JsonNode person, long version, boolean enabled, String... roles) {
        return admin.put(
                "/api/persons/" + person.path("id").asLong(),
                Map.of("name", person.path("name").asText(), "roles", List.of(roles), "enabled", enabled),
                "If-Match",
                "\"" + version + "\"");
    }
}
