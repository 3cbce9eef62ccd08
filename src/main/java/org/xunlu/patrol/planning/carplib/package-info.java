/**
 * Reads capacitated arc routing instances of the public library CARPLIB, so that anybody can judge the planner by
 * problems whose best solutions are published.
 *
 * <p>Two dialects: the classic one with Spanish heads ({@code NOMBRE : …}, nodes from 1), and a plain list of numbers
 * (nodes from 0, the depot is 0). What is no such file is refused with the line and the reason.
 */
@NullMarked
package org.xunlu.patrol.planning.carplib;

import org.jspecify.annotations.NullMarked;
