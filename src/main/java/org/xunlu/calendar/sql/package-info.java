/** Holidays in table {@code holiday}. */
@NullMarked
package org.xunlu.calendar.sql;

import org.jspecify.annotations.NullMarked;
