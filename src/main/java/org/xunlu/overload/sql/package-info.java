/** Keeps checkpoints, mass limits and passes in the database. */
@NullMarked
package org.xunlu.overload.sql;

import org.jspecify.annotations.NullMarked;
