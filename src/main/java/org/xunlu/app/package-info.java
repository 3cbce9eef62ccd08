/** The program itself: command line, configuration, and the one place that wires all features together. */
@NullMarked
package org.xunlu.app;

import org.jspecify.annotations.NullMarked;
