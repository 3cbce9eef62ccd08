/** Patrols and the duty roster over HTTP. */
@NullMarked
package org.xunlu.patrol.http;

import org.jspecify.annotations.NullMarked;
