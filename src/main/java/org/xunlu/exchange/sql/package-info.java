/** Remembers what columns meant. */
@NullMarked
package org.xunlu.exchange.sql;

import org.jspecify.annotations.NullMarked;
