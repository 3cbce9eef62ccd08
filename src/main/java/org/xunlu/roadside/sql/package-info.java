/** Roadside tables. */
@NullMarked
package org.xunlu.roadside.sql;

import org.jspecify.annotations.NullMarked;
