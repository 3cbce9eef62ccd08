package org.xunlu.finding.casework;

import static org.xunlu.finding.FindingState.Name.CORRECTED;
import static org.xunlu.finding.FindingState.Name.DECIDED;
import static org.xunlu.finding.FindingState.Name.EXECUTED;
import static org.xunlu.finding.FindingState.Name.FILED;
import static org.xunlu.finding.FindingState.Name.FOUND;
import static org.xunlu.finding.FindingState.Name.HEARD;
import static org.xunlu.finding.FindingState.Name.INVESTIGATED;
import static org.xunlu.finding.FindingState.Name.NOTIFIED;
import static org.xunlu.finding.FindingState.Name.ORDERED;
import static org.xunlu.finding.FindingState.Name.SERVED;
import static org.xunlu.finding.FindingState.Name.UNCORRECTED;

import java.util.List;
import java.util.Locale;
import org.xunlu.finding.FindingState;

/** What can be done with a finding, in the order of the work, and from which states. */
public enum CaseStep {
    /** 当场制止、责令改正. */
    ON_SITE("told_on_site", FOUND),
    /** 责令限期改正、拆除; again with a later deadline. */
    ORDER("ordered", FOUND, FindingState.Name.ON_SITE, ORDERED, UNCORRECTED),
    /** 复查. */
    REVISIT("revisited", FindingState.Name.ON_SITE, ORDERED, UNCORRECTED),
    /** 立案. */
    FILE("filed", FOUND, FindingState.Name.ON_SITE, ORDERED, CORRECTED, UNCORRECTED),
    /** 调查取证. */
    INVESTIGATE("investigated", FILED),
    /** 处罚告知. */
    NOTIFY("notified", INVESTIGATED),
    /** 听证. */
    HEAR("heard", NOTIFIED),
    /** 处罚决定. */
    DECIDE("decided", NOTIFIED, HEARD),
    /** 送达. */
    SERVE("served", DECIDED),
    /** 催告. */
    DEMAND("demanded", SERVED),
    /** 执行. */
    EXECUTE("executed", SERVED),
    /** 结案, 办结. */
    CLOSE("closed", FOUND, FindingState.Name.ON_SITE, ORDERED, CORRECTED, SERVED, EXECUTED),
    /** 不成立. */
    DISMISS("dismissed", FOUND, FindingState.Name.ON_SITE, ORDERED, CORRECTED, UNCORRECTED, DECIDED, SERVED),
    /** 移送. */
    TRANSFER("transferred", FOUND, FindingState.Name.ON_SITE, ORDERED, CORRECTED, UNCORRECTED, FILED, INVESTIGATED);

    private final String word;
    // List.of answers a list that nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<FindingState.Name> from;

    CaseStep(String word, FindingState.Name... from) {
        this.word = word;
        this.from = List.of(from);
    }

    /** The word under which the history keeps it. */
    public String word() {
        return word;
    }

    /** Whether it can follow this state. */
    public boolean follows(FindingState.Name state) {
        return from.contains(state);
    }

    /** The name in lower case, as rules, message keys and addresses have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
