/** Changes of the day over HTTP. */
@NullMarked
package org.xunlu.patrol.operation.http;

import org.jspecify.annotations.NullMarked;
