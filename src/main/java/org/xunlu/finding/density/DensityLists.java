package org.xunlu.finding.density;

import java.util.List;

/** Answers how dense findings lie. */
public interface DensityLists {
    /** The counts, in no order; by road and kilometre only what lies at a road. */
    List<Count> count(Span span, By by);

    /** Keys of the findings a count is made of, the latest first; none where there is no such group. */
    List<Long> list(Span span, By by, String key);

    /** Places where the same kind was found at least so many times within some metres, the most first. */
    List<Repeat> repeats(Span span, double meters, int least);
}
