/**
 * Tables people hand in as text 表格文件: a first line that names the columns, rows below it. Every refusal names the file,
 * the row, the column and the reason.
 */
@NullMarked
package org.xunlu.table;

import org.jspecify.annotations.NullMarked;
