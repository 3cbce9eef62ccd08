/** Devices and the log of fixes in the database. */
@NullMarked
package org.xunlu.track.sql;

import org.jspecify.annotations.NullMarked;
