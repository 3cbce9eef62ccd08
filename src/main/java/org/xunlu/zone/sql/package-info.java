/** Zone rules in the database. */
@NullMarked
package org.xunlu.zone.sql;

import org.jspecify.annotations.NullMarked;
