/** What the API tells and takes of {@code asset}. */
@NullMarked
package org.xunlu.asset.http;

import org.jspecify.annotations.NullMarked;
