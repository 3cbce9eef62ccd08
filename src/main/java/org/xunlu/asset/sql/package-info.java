/** Keeps assets in the database. */
@NullMarked
package org.xunlu.asset.sql;

import org.jspecify.annotations.NullMarked;
