/** Long lists in pages, by key instead of by offset, so that the last page costs what the first does. */
@NullMarked
package org.xunlu.paging;

import org.jspecify.annotations.NullMarked;
