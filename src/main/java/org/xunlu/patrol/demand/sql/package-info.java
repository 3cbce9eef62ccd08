/** Rows of demand in the database. */
@NullMarked
package org.xunlu.patrol.demand.sql;

import org.jspecify.annotations.NullMarked;
