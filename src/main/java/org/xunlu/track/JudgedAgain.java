package org.xunlu.track;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fixes of a period judged once more, each device's in the order of their times: at the door a fix that came late was
 * judged by what had come before it, not by what lies around it. What the door did not believe stays so.
 */
public final class JudgedAgain {
    private final Map<DeviceId, FixFilter> filters = new HashMap<>();

    private JudgedAgain() {}

    /** The same fixes with their classes of now. */
    public static List<Fix> of(List<Fix> fixes) {
        JudgedAgain judge = new JudgedAgain();
        return fixes.stream().map(judge::judge).toList();
    }

    private Fix judge(Fix fix) {
        return switch (fix.classification()) {
            case VALID, PARKED_JITTER ->
                fix.classified(filters.computeIfAbsent(fix.device(), id -> new FixFilter())
                        .next(fix));
            default -> fix;
        };
    }
}
