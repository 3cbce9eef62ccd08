/** First rows of the roadside's rule tables. */
@NullMarked
package org.xunlu.roadside.importing;

import org.jspecify.annotations.NullMarked;
