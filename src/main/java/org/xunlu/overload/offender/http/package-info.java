/** Offenders and the outbox over HTTP. */
@NullMarked
package org.xunlu.overload.offender.http;

import org.jspecify.annotations.NullMarked;
