/** Reads articles that come with the program. */
@NullMarked
package org.xunlu.article.importing;

import org.jspecify.annotations.NullMarked;
