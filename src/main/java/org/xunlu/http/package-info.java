/**
 * What every feature's routes stand on: the table of endpoints with the roles that may call each, JSON, problem
 * documents (RFC 9457) and the message catalogue. A feature's {@code http} package holds one {@code …Routes} class that
 * reads as a table; the server is put together in {@code app}.
 */
@NullMarked
package org.xunlu.http;

import org.jspecify.annotations.NullMarked;
