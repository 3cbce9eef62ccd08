package org.xunlu.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.xunlu.access.Caller;

/** Lets a request through to its endpoint, or refuses it. */
@FunctionalInterface
public interface Gate {
    /**
     * Finds who calls and whether they may.
     *
     * @param allowed who may call the endpoint
     * @return the signed-in person, or empty where the endpoint is open to anyone or to devices and nobody is signed in
     * @throws org.xunlu.refusal.Refusal when the caller may not
     */
    Optional<Caller> admit(Context context, Set<Allowed> allowed);
}
