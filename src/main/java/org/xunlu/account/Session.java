package org.xunlu.account;

import java.time.Instant;

/**
 * One signed-in browser.
 *
 * @param tokenHash SHA-256 of the cookie's token, hexadecimal
 * @param personId who signed in
 * @param openedAt when
 * @param seenAt last request, to the minute
 * @param address network address it was opened from
 * @param agent the browser as it names itself
 */
public record Session(
        String tokenHash, long personId, Instant openedAt, Instant seenAt, String address, String agent) {}
