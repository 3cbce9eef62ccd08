/** Upload of road files; each becomes a job that its person watches under {@code /api/jobs}. */
@NullMarked
package org.xunlu.network.importing.http;

import org.jspecify.annotations.NullMarked;
