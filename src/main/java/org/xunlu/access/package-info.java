/**
 * Who may do what: the roles of a brigade and the person behind a call.
 *
 * <p>Every other feature may know these words; they know nothing themselves. Who a person is and how a session starts
 * lives in {@code account}.
 */
@NullMarked
package org.xunlu.access;

import org.jspecify.annotations.NullMarked;
