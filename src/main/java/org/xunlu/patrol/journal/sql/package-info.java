/** Remarks of patrol logs in the database. */
@NullMarked
package org.xunlu.patrol.journal.sql;

import org.jspecify.annotations.NullMarked;
