/** Complaints in the database. */
@NullMarked
package org.xunlu.patrol.complaint.sql;

import org.jspecify.annotations.NullMarked;
