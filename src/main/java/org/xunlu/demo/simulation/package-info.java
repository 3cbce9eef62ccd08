/** Lets the made-up brigade's cars drive while people watch: published patrols, a few routine drives, trucks weighed. */
@NullMarked
package org.xunlu.demo.simulation;

import org.jspecify.annotations.NullMarked;
