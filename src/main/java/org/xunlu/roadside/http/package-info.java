/** The roadside over HTTP. */
@NullMarked
package org.xunlu.roadside.http;

import org.jspecify.annotations.NullMarked;
