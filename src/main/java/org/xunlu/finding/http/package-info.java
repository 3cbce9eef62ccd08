/** What the API tells and takes of {@code finding}. */
@NullMarked
package org.xunlu.finding.http;

import org.jspecify.annotations.NullMarked;
