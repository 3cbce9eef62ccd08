/**
 * Postman tours: what covering all roads must cost at least, and how it is shared evenly among several cars. Pure and
 * seeded.
 *
 * <p>Words: a node is <em>odd</em> when an odd number of required links meet there; a round trip must repeat links so
 * that none is odd any more, and the cheapest such repetition is a least perfect matching of the odd nodes (Edmonds and
 * Johnson 1973); the <em>balanced</em> problem makes the longest of k tours short (min–max k-postman, Frederickson 1978).
 *
 * <p>Laws: bounds are proven, never guessed: no plan is cheaper than its bound.
 */
@NullMarked
package org.xunlu.patrol.planning.postman;

import org.jspecify.annotations.NullMarked;
