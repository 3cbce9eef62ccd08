/** The first holidays, from a file a deployer may replace. */
@NullMarked
package org.xunlu.calendar.importing;

import org.jspecify.annotations.NullMarked;
