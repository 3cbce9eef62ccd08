/** Documents over HTTP: issue, list, print; the templates. */
@NullMarked
package org.xunlu.finding.document.http;

import org.jspecify.annotations.NullMarked;
