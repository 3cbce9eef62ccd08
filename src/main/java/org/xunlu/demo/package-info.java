/**
 * The illustrative county: a seeded generator of roads, people, duties, passes and findings, and the simulator that
 * lets its patrols drive.
 *
 * <p>Words: an <em>anchor</em> is a fact of {@code gis-data/demo} the generator builds on; a <em>truth</em> is what was
 * planted on purpose, written beside the data so that analyses can be proven.
 *
 * <p>Laws: the same seed, scale and last day give the same bytes. Only names of towns and villages are real; positions
 * are schematic, and roads, people, plates and events are made up. An installation with these data says so on every
 * page.
 */
@NullMarked
package org.xunlu.demo;

import org.jspecify.annotations.NullMarked;
