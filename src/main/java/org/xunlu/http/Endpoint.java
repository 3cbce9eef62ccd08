package org.xunlu.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * One row of a feature's route table.
 *
 * @param method HTTP method
 * @param path path with {@code {parameters}}
 * @param summary what it does, one English sentence without a full stop; it stands in the API description
 * @param allowed who may call it, never empty
 * @param handler what runs
 */
public record Endpoint(HandlerType method, String path, String summary, Set<Allowed> allowed, Handler handler) {
    public Endpoint {
        allowed = Set.copyOf(allowed);
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException(method + " " + path + " names nobody who may call it");
        }
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path starts with /, but this is " + path);
        }
    }

    /** A GET row. */
    public static Endpoint get(String path, String summary, Handler handler, Allowed... allowed) {
        return new Endpoint(HandlerType.GET, path, summary, Set.of(allowed), handler);
    }

    /** A POST row. */
    public static Endpoint post(String path, String summary, Handler handler, Allowed... allowed) {
        return new Endpoint(HandlerType.POST, path, summary, Set.of(allowed), handler);
    }

    /** A PUT row. */
    public static Endpoint put(String path, String summary, Handler handler, Allowed... allowed) {
        return new Endpoint(HandlerType.PUT, path, summary, Set.of(allowed), handler);
    }

    /** A PATCH row. */
    public static Endpoint patch(String path, String summary, Handler handler, Allowed... allowed) {
        return new Endpoint(HandlerType.PATCH, path, summary, Set.of(allowed), handler);
    }

    /** A DELETE row. */
    public static Endpoint delete(String path, String summary, Handler handler, Allowed... allowed) {
        return new Endpoint(HandlerType.DELETE, path, summary, Set.of(allowed), handler);
    }
}
