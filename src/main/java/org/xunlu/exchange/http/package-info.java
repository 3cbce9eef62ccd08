/** The routes by which registers are brought in and out. */
@NullMarked
package org.xunlu.exchange.http;

import org.jspecify.annotations.NullMarked;
