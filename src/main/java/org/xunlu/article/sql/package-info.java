/** Articles in the database: one table for each set of matters, all of one shape. */
@NullMarked
package org.xunlu.article.sql;

import org.jspecify.annotations.NullMarked;
