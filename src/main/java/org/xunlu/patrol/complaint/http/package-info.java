/** Complaints over HTTP. */
@NullMarked
package org.xunlu.patrol.complaint.http;

import org.jspecify.annotations.NullMarked;
