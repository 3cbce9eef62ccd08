package org.xunlu.refusal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that is understood and declined. Nothing has changed when it is thrown.
 *
 * <p>The code is a key of the message catalogue ({@code refusal.<code>} in {@code web/i18n}), so each language words it
 * for itself; {@link #figures()} fill the placeholders. Codes are lower case with dots, e.g.
 * {@code patrol.crew_too_small}.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The families of refusals, which decide the HTTP status. */
    public enum Kind {
        /** The input cannot be right: a field is missing, malformed or out of range. */
        INVALID,
        /** Nobody is signed in, or the secret is wrong. */
        UNAUTHENTICATED,
        /** The person is known and may not do this. */
        FORBIDDEN,
        /** There is no such thing, or not for this person. */
        NOT_FOUND,
        /** The thing has changed, or is in a state that does not allow this. */
        CONFLICT,
        /** More bytes or rows than are taken at once. */
        TOO_LARGE,
        /** Too many tries in too short a time. */
        TOO_MANY,
        /** Nothing is wrong with the request; the server cannot take it just now. */
        BUSY,
        /** The request is well formed and a rule of the house forbids it. */
        RULE
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String field;
    private final transient Map<String, Object> figures;
    private final transient @Nullable Object current;

    private Refusal(Kind kind, String code, @Nullable String field, Map<String, ?> figures, @Nullable Object current) {
        super(code + (field == null ? "" : " [" + field + "]") + (figures.isEmpty() ? "" : " " + figures));
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.figures = new TreeMap<>(figures);
        this.current = current;
    }

    /** The input's {@code field} cannot be right. */
    public static Refusal invalid(String code, String field, Map<String, ?> figures) {
        return new Refusal(Kind.INVALID, code, field, figures, null);
    }

    /** The input's {@code field} cannot be right. */
    public static Refusal invalid(String code, String field) {
        return invalid(code, field, Map.of());
    }

    /** A rule of the house forbids it, e.g. a patrol with one officer. */
    public static Refusal rule(String code, @Nullable String field, Map<String, ?> figures) {
        return new Refusal(Kind.RULE, code, field, figures, null);
    }

    /** There is no {@code thing} with this key. */
    public static Refusal notFound(String thing, Object key) {
        return new Refusal(Kind.NOT_FOUND, "not_found", null, Map.of("thing", thing, "key", key), null);
    }

    /** The thing is in a state that does not allow this. */
    public static Refusal conflict(String code, Map<String, ?> figures) {
        return new Refusal(Kind.CONFLICT, code, null, figures, null);
    }

    /**
     * Somebody else changed the thing first.
     *
     * @param current the version now stored, sent back so that both can be compared
     */
    public static Refusal stale(Object current) {
        return new Refusal(Kind.CONFLICT, "stale", null, Map.of(), current);
    }

    /** A refusal of any family. */
    public static Refusal of(Kind kind, String code, Map<String, ?> figures) {
        return new Refusal(kind, code, null, figures, null);
    }

    /** The family, which decides the HTTP status. */
    public Kind kind() {
        return kind;
    }

    /** The message's key, without the {@code refusal.} prefix. */
    public String code() {
        return code;
    }

    /** The field concerned, as the request names it. */
    public @Nullable String field() {
        return field;
    }

    /** Values for the message's placeholders. */
    public Map<String, Object> figures() {
        return figures;
    }

    /** The version now stored, where two people edited the same thing. */
    public @Nullable Object current() {
        return current;
    }
}
