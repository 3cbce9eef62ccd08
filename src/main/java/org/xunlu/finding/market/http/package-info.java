/** Markets over HTTP. */
@NullMarked
package org.xunlu.finding.market.http;

import org.jspecify.annotations.NullMarked;
