package org.xunlu.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens, finds and ends sessions. */
public final class SessionRegister {
    private final Sessions sessions;
    private final Persons persons;
    private final SessionLimits limits;
    private final Clock clock;

    public SessionRegister(Sessions sessions, Persons persons, SessionLimits limits, Clock clock) {
        this.sessions = sessions;
        this.persons = persons;
        this.limits = limits;
        this.clock = clock;
    }

    /** Opens a session and answers its secret, which is kept nowhere else. */
    public Token open(Person person, String address, String agent) {
        Instant now = clock.instant();
        sessions.removeOld(now.minus(limits.absolute()), now.minus(limits.idle()));
        Token token = Token.random();
        sessions.add(new Session(token.hash(), person.id(), now, now, address, agent));
        return token;
    }

    /** The person whose living session this is; a request keeps it alive. */
    public Optional<Person> find(Token token) {
        Instant now = clock.instant();
        Optional<Session> session = sessions.find(token.hash());
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Session found = session.get();
        if (limits.over(found, now)) {
            sessions.remove(found.tokenHash());
            return Optional.empty();
        }
        if (limits.worthNoting(found, now)) {
            sessions.seen(found.tokenHash(), now);
        }
        return persons.find(found.personId()).filter(Person::enabled);
    }

    /** Whether the session lives, without keeping it alive: for streams that stay open. */
    public boolean lives(Token token) {
        return sessions.find(token.hash())
                .filter(session -> clock.instant().isBefore(session.openedAt().plus(limits.absolute())))
                .flatMap(session -> persons.find(session.personId()))
                .filter(Person::enabled)
                .isPresent();
    }

    /** Ends a session. */
    public void close(Token token) {
        sessions.remove(token.hash());
    }

    /** Ends all sessions of a person and answers how many. */
    public int closeAll(long personId) {
        return sessions.removeAll(personId, "");
    }

    /** Ends all sessions of a person but this one. */
    public int closeOthers(long personId, Token except) {
        return sessions.removeAll(personId, except.hash());
    }

    /** A person's sessions, newest first. */
    public List<Session> listOf(long personId) {
        return sessions.listOf(personId);
    }
}
