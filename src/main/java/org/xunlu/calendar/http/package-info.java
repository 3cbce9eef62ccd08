/** Holidays over HTTP. */
@NullMarked
package org.xunlu.calendar.http;

import org.jspecify.annotations.NullMarked;
