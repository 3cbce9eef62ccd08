/** Zone rules and zone polygons over HTTP. */
@NullMarked
package org.xunlu.zone.http;

import org.jspecify.annotations.NullMarked;
