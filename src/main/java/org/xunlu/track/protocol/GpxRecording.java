package org.xunlu.track.protocol;

import java.util.List;
import org.xunlu.track.PositionReport;

/**
 * What a GPX file held.
 *
 * @param points its track points, or its route points where it has no track, in the order of the file
 * @param cutShort whether the file ends in the middle or is malformed after these points
 */
public record GpxRecording(List<PositionReport> points, boolean cutShort) {
    public GpxRecording {
        points = List.copyOf(points);
    }

    /** Whether no point at all has a time. */
    public boolean withoutTimes() {
        return points.stream().allMatch(each -> each.time() == null);
    }
}
