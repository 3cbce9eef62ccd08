/** Screening over HTTP: sets, screenings as jobs, the reviewed list. */
@NullMarked
package org.xunlu.screening.http;

import org.jspecify.annotations.NullMarked;
