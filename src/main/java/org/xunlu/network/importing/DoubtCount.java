package org.xunlu.network.importing;

import java.util.List;
import java.util.Map;

/**
 * How often a doubt came up.
 *
 * @param doubt {@link Doubt#key()}
 * @param count number of features
 * @param values where the doubt is about a value: how often each, most frequent first
 * @param samples the first few, so that the owner of the data can look them up
 */
public record DoubtCount(String doubt, long count, Map<String, Long> values, List<Sample> samples) {
    /**
     * One feature with the doubt.
     *
     * @param row where it stands in the file, e.g. {@code row 17} or {@code way 4711}
     * @param detail the value concerned; empty where there is none
     */
    public record Sample(String row, String detail) {}
}
