/** Where edits of rules are kept. */
@NullMarked
package org.xunlu.rule.sql;

import org.jspecify.annotations.NullMarked;
