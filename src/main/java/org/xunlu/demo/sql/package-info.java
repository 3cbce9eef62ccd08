/** Writes the illustrative county through the features' own tables. */
@NullMarked
package org.xunlu.demo.sql;

import org.jspecify.annotations.NullMarked;
