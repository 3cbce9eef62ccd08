/** Orders over HTTP. */
@NullMarked
package org.xunlu.track.order.http;

import org.jspecify.annotations.NullMarked;
