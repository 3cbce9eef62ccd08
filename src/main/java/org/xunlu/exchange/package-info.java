/**
 * Bringing registers in and out as tables: one room for findings and assets, and for every register that comes.
 *
 * <p>Words: a {@link org.xunlu.exchange.Subject} is a register as a table of {@link org.xunlu.exchange.Field}s; a file
 * becomes a {@link org.xunlu.exchange.Table} of texts; a mapping says which column is which field
 * ({@link org.xunlu.exchange.ColumnGuess}); {@link org.xunlu.exchange.Cleaning} turns a cell's text into its one written
 * form; {@link org.xunlu.exchange.Placing} turns coordinates or chainage into a place; what could not be taken as it was
 * is a {@link org.xunlu.exchange.Remark} of its row.
 *
 * <p>Laws: a good row is never lost because of a bad one; nothing is repaired in silence; coordinates whose datum nobody
 * states are refused; what is exported can be imported again and is the same.
 */
@NullMarked
package org.xunlu.exchange;

import org.jspecify.annotations.NullMarked;
