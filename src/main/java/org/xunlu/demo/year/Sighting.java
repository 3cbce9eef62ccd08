package org.xunlu.demo.year;

import org.xunlu.finding.FindingState;
import org.xunlu.finding.Observation;

/**
 * A finding of the year.
 *
 * @param observation what was seen
 * @param state how far it is
 * @param officer index of the officer who found it
 */
public record Sighting(Observation observation, FindingState state, int officer) {}
