package org.xunlu.siting.candidate;

import java.time.LocalDate;
import org.xunlu.geo.LonLat;

/**
 * A measurement people brought; it counts for places within its reach on the same road.
 *
 * @param id its key
 * @param position where it was measured
 * @param measure in the criterion's unit
 * @param surveyedOn when
 * @param surveyedBy by whom
 */
public record SiteSurvey(
        long id, LonLat position, Criterion criterion, double measure, LocalDate surveyedOn, String surveyedBy) {
    /** It says nothing of places farther than this. */
    public static final double REACH_METERS = 300;
}
