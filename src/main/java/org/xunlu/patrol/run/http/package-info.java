/** Plan runs over HTTP. */
@NullMarked
package org.xunlu.patrol.run.http;

import org.jspecify.annotations.NullMarked;
