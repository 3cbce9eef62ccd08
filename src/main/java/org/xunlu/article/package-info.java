/** Articles of law (法条): what forbids a matter and what follows, as dated rows that an official may check against their source. */
@NullMarked
package org.xunlu.article;

import org.jspecify.annotations.NullMarked;
