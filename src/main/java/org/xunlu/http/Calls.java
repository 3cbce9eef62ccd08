package org.xunlu.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.refusal.Refusal;

/** Reads a request's parts, refusing what is not as it should be with the field's name. */
public final class Calls {
    private static final String CALLER = "xunlu.caller";
    private static final String SESSION_LIVES = "xunlu.session.lives";
    private static final int MOST_ROWS = 1000;

    private Calls() {}

    static void remember(Context context, Caller caller) {
        context.attribute(CALLER, caller);
    }

    /** Notes how to ask later whether the request's session still lives; the gate does this. */
    public static void rememberSession(Context context, BooleanSupplier lives) {
        context.attribute(SESSION_LIVES, lives);
    }

    /**
     * Whether the session behind this request still lives. A stream that stays open asks now and then, from any thread,
     * and ends when it is over: a person who is disabled sees no further positions.
     */
    public static BooleanSupplier sessionLives(Context context) {
        BooleanSupplier lives = context.attribute(SESSION_LIVES);
        return lives == null ? () -> false : lives;
    }

    /** The signed-in person. */
    public static Caller caller(Context context) {
        return findCaller(context)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sign_in_needed", Map.of()));
    }

    /** The signed-in person, if any. */
    public static Optional<Caller> findCaller(Context context) {
        return Optional.ofNullable(context.<Caller>attribute(CALLER));
    }

    /** A numeric path parameter. */
    public static long id(Context context, String name) {
        return number(context.pathParam(name), name);
    }

    /** The body as this record; unknown fields and wrong types are refused with their name. */
    public static <T> T body(Context context, Class<T> type) {
        return Json.read(context.bodyAsBytes(), type);
    }

    /**
     * A field that has to be there.
     *
     * @throws Refusal {@code field_missing} when it is null
     */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.invalid("field_missing", field);
        }
        return value;
    }

    /**
     * The version an edit starts from: the header {@code If-Match} with the number in quotes.
     *
     * @throws Refusal {@code version_missing} without it
     */
    public static long version(Context context) {
        String tag = context.header("If-Match");
        if (tag == null) {
            throw Refusal.invalid("version_missing", "If-Match");
        }
        return number(tag.strip().replace("\"", ""), "If-Match");
    }

    /** Answers a thing with its version as ETag, so that an edit can name what it started from. */
    public static void answerVersioned(Context context, long version, Object view) {
        context.header("ETag", "\"" + version + "\"").json(view);
    }

    /** How many rows a page may have: {@code limit}, 1 to 1000, else the given default. */
    public static int limit(Context context, int otherwise) {
        String text = context.queryParam("limit");
        if (text == null) {
            return otherwise;
        }
        long limit = number(text, "limit");
        if (limit < 1 || limit > MOST_ROWS) {
            throw Refusal.invalid("out_of_range", "limit", Map.of("min", 1, "max", MOST_ROWS, "value", limit));
        }
        return (int) limit;
    }

    /** An optional numeric query parameter. */
    public static @Nullable Long queryNumber(Context context, String name) {
        String text = context.queryParam(name);
        return text == null || text.isBlank() ? null : number(text, name);
    }

    /** An optional query parameter holding an ISO 8601 time with zone. */
    public static @Nullable Instant queryTime(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", name, Map.of("value", text));
        }
    }

    /** An optional query parameter holding a day, {@code 2026-05-31}. */
    public static @Nullable LocalDate queryDay(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", name, Map.of("value", text));
        }
    }

    /** The same; another day where none is named. */
    public static LocalDate queryDay(Context context, String name, LocalDate otherwise) {
        LocalDate day = queryDay(context, name);
        return day == null ? otherwise : day;
    }

    /** An optional query parameter that is one of an enum's names, in any case. */
    public static <E extends Enum<E>> @Nullable E queryEnum(Context context, String name, Class<E> type) {
        String text = context.queryParam(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw Refusal.invalid("not_one_of", name, Map.of("value", text));
    }

    /** Answers text of a JSON kind other than {@code application/json}, in UTF-8. */
    public static void answerUtf8(Context context, String contentType, String text) {
        context.contentType(contentType).result(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long number(String text, String field) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", field, Map.of("value", text));
        }
    }
}
