/** Case work over HTTP: the steps, what comes next, the rows it is done by. */
@NullMarked
package org.xunlu.finding.casework.http;

import org.jspecify.annotations.NullMarked;
