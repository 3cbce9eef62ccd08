/** Reads the calendar of working days from files. */
@NullMarked
package org.xunlu.overload.evidence.importing;

import org.jspecify.annotations.NullMarked;
