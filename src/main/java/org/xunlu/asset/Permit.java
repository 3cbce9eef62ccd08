package org.xunlu.asset;

import java.time.LocalDate;
import java.util.Map;

/** How the permit of an asset stands on a day. */
public enum Permit {
    /** Things of this kind need none. */
    NONE,
    /** It needs one, and none is told. */
    MISSING,
    /** Its days are still to come. */
    NOT_YET,
    /** In force, or told without days. */
    VALID,
    /** Its last day has passed. */
    EXPIRED;

    /** How it stands on a day of Asia/Shanghai. */
    public static Permit of(AssetDetails details, LocalDate day) {
        if (!details.kind().needsPermit()) {
            return NONE;
        }
        Map<String, String> told = details.attributes();
        String until = told.get("permitUntil");
        String from = told.get("permitFrom");
        if (until != null && LocalDate.parse(until).isBefore(day)) {
            return EXPIRED;
        }
        if (!told.containsKey("permitNo") && until == null) {
            return MISSING;
        }
        return from != null && LocalDate.parse(from).isAfter(day) ? NOT_YET : VALID;
    }

    /** Whether a person may record a finding for it. */
    public boolean wanting() {
        return this == MISSING || this == EXPIRED;
    }
}
