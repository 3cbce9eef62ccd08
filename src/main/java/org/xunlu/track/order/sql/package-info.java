/** Orders in the database. */
@NullMarked
package org.xunlu.track.order.sql;

import org.jspecify.annotations.NullMarked;
