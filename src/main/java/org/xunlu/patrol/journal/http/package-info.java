/** Patrol logs over HTTP. */
@NullMarked
package org.xunlu.patrol.journal.http;

import org.jspecify.annotations.NullMarked;
