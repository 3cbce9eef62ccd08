/** Cases and evidence over HTTP; every read of evidence is noted. */
@NullMarked
package org.xunlu.overload.evidence.http;

import org.jspecify.annotations.NullMarked;
