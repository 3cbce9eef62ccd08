/** Signing in and out, persons, and the audit trail over HTTP; the gate every other route stands behind. */
@NullMarked
package org.xunlu.account.http;

import org.jspecify.annotations.NullMarked;
