/** How a feature says no: a stable code, the field concerned, and the figures a clear message needs. */
@NullMarked
package org.xunlu.refusal;

import org.jspecify.annotations.NullMarked;
