/** Figures over HTTP. */
@NullMarked
package org.xunlu.report.http;

import org.jspecify.annotations.NullMarked;
