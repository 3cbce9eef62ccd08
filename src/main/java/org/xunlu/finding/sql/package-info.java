/** Keeps findings, their history and the description of their photos in the database. */
@NullMarked
package org.xunlu.finding.sql;

import org.jspecify.annotations.NullMarked;
