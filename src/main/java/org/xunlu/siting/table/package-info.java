/**
 * Reads the text files of the command {@code xunlu siting}: networks, flows, candidates, demands, and the p-median files
 * of the OR-Library. Every refusal names the file, the row, the column and the reason.
 */
@NullMarked
package org.xunlu.siting.table;

import org.jspecify.annotations.NullMarked;
