/** The shift calendar over HTTP. */
@NullMarked
package org.xunlu.patrol.shift.http;

import org.jspecify.annotations.NullMarked;
