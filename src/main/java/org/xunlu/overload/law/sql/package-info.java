/** Keeps the rows of law and their history in the database. */
@NullMarked
package org.xunlu.overload.law.sql;

import org.jspecify.annotations.NullMarked;
