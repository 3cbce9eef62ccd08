/** Visits and days in the database. */
@NullMarked
package org.xunlu.coverage.sql;

import org.jspecify.annotations.NullMarked;
