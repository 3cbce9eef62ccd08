/** Coverage over HTTP. */
@NullMarked
package org.xunlu.coverage.http;

import org.jspecify.annotations.NullMarked;
