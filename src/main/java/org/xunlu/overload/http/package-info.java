/** What the API tells and takes of {@code overload}. */
@NullMarked
package org.xunlu.overload.http;

import org.jspecify.annotations.NullMarked;
