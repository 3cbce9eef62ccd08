/**
 * When and where to be: hours in which overloaded trucks concentrate, shifts that meet them, and roads with truck flow
 * where nobody looks.
 *
 * <p>Laws: pure functions of what they are given; no clock, no I/O.
 */
@NullMarked
package org.xunlu.roadside.keytime;

import org.jspecify.annotations.NullMarked;
