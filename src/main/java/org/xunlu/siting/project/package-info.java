/**
 * Chosen points on their way from a plan to a live point, and what they changed.
 *
 * <p>Words: a <em>project</em> is a point being built, with the days on which its place was fixed, announced to the
 * public, its scale verified, and it went live; <em>before and after</em> compares over-limit rates of passes around that
 * last day, at the point and at others: where trucks drive round a point, its own rate falls and another's rises.
 */
@NullMarked
package org.xunlu.siting.project;

import org.jspecify.annotations.NullMarked;
