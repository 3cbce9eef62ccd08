/**
 * Where bases should stand: p-median, p-centre, maximal covering, set covering over a table of distances; exact with
 * proof, or with a bound.
 */
@NullMarked
package org.xunlu.siting.location;

import org.jspecify.annotations.NullMarked;
