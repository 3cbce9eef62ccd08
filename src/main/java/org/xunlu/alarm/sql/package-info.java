/** Alarms in the database. */
@NullMarked
package org.xunlu.alarm.sql;

import org.jspecify.annotations.NullMarked;
