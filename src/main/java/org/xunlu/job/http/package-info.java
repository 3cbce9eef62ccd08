/** Jobs over HTTP: the list, one job, cancel. A page follows a job by asking for it again. */
@NullMarked
package org.xunlu.job.http;

import org.jspecify.annotations.NullMarked;
