/** The rule tables over HTTP. */
@NullMarked
package org.xunlu.overload.law.http;

import org.jspecify.annotations.NullMarked;
