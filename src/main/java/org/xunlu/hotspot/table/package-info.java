/**
 * Reads the text files of the command {@code xunlu hotspot}: units with values, neighbour lists, lines of a network. Every
 * refusal names the file, the row, the column and the reason.
 */
@NullMarked
package org.xunlu.hotspot.table;

import org.jspecify.annotations.NullMarked;
