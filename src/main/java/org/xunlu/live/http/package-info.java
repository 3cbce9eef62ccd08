/** The feed as Server-Sent Events. */
@NullMarked
package org.xunlu.live.http;

import org.jspecify.annotations.NullMarked;
