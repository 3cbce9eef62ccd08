/** Exports, tiles and the description of the API over HTTP. */
@NullMarked
package org.xunlu.ogc.http;

import org.jspecify.annotations.NullMarked;
