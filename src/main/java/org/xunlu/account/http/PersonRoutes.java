package org.xunlu.account.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.account.Person;
import org.xunlu.account.PersonRegister;
import org.xunlu.account.Session;
import org.xunlu.account.SessionRegister;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;

/** The register of persons, for administrators. */
public final class PersonRoutes implements Routes {
    private static final int PAGE = 50;

    private final PersonRegister persons;
    private final SessionRegister sessions;

    public PersonRoutes(PersonRegister persons, SessionRegister sessions) {
        this.persons = persons;
        this.sessions = sessions;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/persons", "list persons, by login or name with q", this::list, ADMINISTRATOR),
                Endpoint.post(
                        "/api/persons", "register a person, answer the one-time password", this::add, ADMINISTRATOR),
                Endpoint.get("/api/persons/{id}", "show a person", this::show, ADMINISTRATOR),
                Endpoint.put("/api/persons/{id}", "change name, roles and whether enabled", this::edit, ADMINISTRATOR),
                Endpoint.post("/api/persons/{id}/password", "set a new one-time password", this::reset, ADMINISTRATOR),
                Endpoint.get("/api/persons/{id}/sessions", "list a person's sessions", this::sessions, ADMINISTRATOR),
                Endpoint.delete(
                        "/api/persons/{id}/sessions", "end a person's sessions", this::endSessions, ADMINISTRATOR));
    }

    private void list(Context context) {
        Long after = Calls.queryNumber(context, "after");
        context.json(persons.list(after == null ? 0 : after, Calls.limit(context, PAGE), context.queryParam("q")));
    }

    private void add(Context context) {
        NewPerson given = Calls.body(context, NewPerson.class);
        PersonRegister.Enrolled enrolled = persons.enroll(
                Calls.caller(context),
                Calls.required(given.login(), "login"),
                Calls.required(given.name(), "name"),
                Calls.required(given.roles(), "roles"));
        context.status(201).json(enrolled);
    }

    private void show(Context context) {
        Person person = persons.get(Calls.id(context, "id"));
        Calls.answerVersioned(context, person.version(), person);
    }

    private void edit(Context context) {
        PersonEdit given = Calls.body(context, PersonEdit.class);
        Person person = persons.edit(
                Calls.caller(context),
                Calls.id(context, "id"),
                Calls.version(context),
                Calls.required(given.name(), "name"),
                Calls.required(given.roles(), "roles"),
                Calls.required(given.enabled(), "enabled"));
        Calls.answerVersioned(context, person.version(), person);
    }

    private void reset(Context context) {
        context.json(new NewPassword(persons.resetPassword(Calls.caller(context), Calls.id(context, "id"))));
    }

    private void sessions(Context context) {
        List<SessionRow> rows = sessions
                .listOf(persons.get(Calls.id(context, "id")).id())
                .stream()
                .map(SessionRow::of)
                .toList();
        context.json(new SessionRows(rows));
    }

    private void endSessions(Context context) {
        context.json(new Ended(persons.endSessions(Calls.caller(context), Calls.id(context, "id"))));
    }

    record NewPerson(
            @Nullable String login,
            @Nullable String name,
            @Nullable Set<Role> roles) {}

    record PersonEdit(
            @Nullable String name,
            @Nullable Set<Role> roles,
            @Nullable Boolean enabled) {}

    record NewPassword(String password) {}

    record Ended(int ended) {}

    record SessionRows(List<SessionRow> items) {}

    record SessionRow(Instant openedAt, Instant seenAt, String address, String agent) {
        static SessionRow of(Session session) {
            return new SessionRow(session.openedAt(), session.seenAt(), session.address(), session.agent());
        }
    }
}
