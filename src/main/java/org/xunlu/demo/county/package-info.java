/**
 * Builds the illustrative county's roads: alignments through towns, country roads between villages, streets, and the
 * junctions where they meet. Pure; works in the metres of {@link org.xunlu.demo.county.LocalPlane} and hands out WGS84.
 */
@NullMarked
package org.xunlu.demo.county;

import org.jspecify.annotations.NullMarked;
