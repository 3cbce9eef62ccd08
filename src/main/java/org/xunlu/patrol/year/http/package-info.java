/** The year over HTTP. */
@NullMarked
package org.xunlu.patrol.year.http;

import org.jspecify.annotations.NullMarked;
