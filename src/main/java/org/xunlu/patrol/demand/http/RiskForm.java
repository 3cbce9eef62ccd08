package org.xunlu.patrol.demand.http;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.patrol.demand.RiskKind;
import org.xunlu.patrol.demand.RiskRule;
import org.xunlu.refusal.Refusal;

/** A risk rule as the page sends it; whatever somebody enters is decided, not assumed. */
record RiskForm(
        @Nullable RiskKind kind,
        @Nullable Double factor,
        @Nullable LocalDate validFrom,
        @Nullable String source) {
    RiskRule rule() {
        double value = Calls.required(factor, "factor");
        if (!(value >= 0 && value <= RiskRule.MOST_FACTOR)) {
            throw Refusal.invalid(
                    "out_of_range", "factor", Map.of("min", 0, "max", RiskRule.MOST_FACTOR, "value", value));
        }
        return new RiskRule(
                0,
                Calls.required(kind, "kind"),
                value,
                Calls.required(validFrom, "validFrom"),
                null,
                Sources.required(source),
                false);
    }
}
