package org.xunlu.patrol.demand.http;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.network.RoadClass;
import org.xunlu.patrol.demand.VisitRule;
import org.xunlu.refusal.Refusal;

/** A visit rule as the page sends it; whatever somebody enters is decided, not assumed. */
record VisitForm(
        @Nullable RoadClass roadClass,
        @Nullable String routeCode,
        @Nullable Integer everyDays,
        @Nullable LocalDate validFrom,
        @Nullable String source) {
    VisitRule rule() {
        int days = Calls.required(everyDays, "everyDays");
        if (days < 0 || days > VisitRule.MOST_DAYS) {
            throw Refusal.invalid(
                    "out_of_range", "everyDays", Map.of("min", 0, "max", VisitRule.MOST_DAYS, "value", days));
        }
        String code = routeCode == null ? "" : routeCode.strip().toUpperCase(Locale.ROOT);
        if (code.length() > 20) {
            throw Refusal.invalid("text_length", "routeCode", Map.of("min", 0, "max", 20, "value", code.length()));
        }
        return new VisitRule(
                0,
                Calls.required(roadClass, "roadClass"),
                code,
                days,
                Calls.required(validFrom, "validFrom"),
                null,
                Sources.required(source),
                false);
    }
}
