package org.xunlu.patrol;

import java.util.List;

/**
 * The end of a shift in figures, or how it stands so far.
 *
 * @param adherence how the route was driven
 * @param leftOut what was to be inspected and was not driven, road by road
 */
public record PatrolSummary(Adherence adherence, List<LeftOut> leftOut) {

    public PatrolSummary {
        leftOut = List.copyOf(leftOut);
    }
}
