/** Sums in the tables of visits and patrols. */
@NullMarked
package org.xunlu.patrol.year.sql;

import org.jspecify.annotations.NullMarked;
