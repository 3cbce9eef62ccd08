/** Figures counted by the database. */
@NullMarked
package org.xunlu.report.sql;

import org.jspecify.annotations.NullMarked;
