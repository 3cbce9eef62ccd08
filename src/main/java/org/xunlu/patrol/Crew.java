package org.xunlu.patrol;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xunlu.refusal.Refusal;

/** The officers on board of one patrol. */
public record Crew(List<Officer> officers) {

    /** Law on Administrative Penalty 行政处罚法, article 42: enforcement is by no fewer than two certified persons. */
    public static final int FEWEST_CERTIFIED = 2;

    private static final String ARTICLE = "行政处罚法 第42条";

    public Crew {
        officers = List.copyOf(officers);
    }

    /** How many hold a certificate valid on this day. */
    public int certifiedOn(LocalDate day) {
        return (int)
                officers.stream().filter(officer -> officer.certifiedOn(day)).count();
    }

    /**
     * Passes a crew that may drive on this day.
     *
     * @throws Refusal {@code patrol.crew_too_small} with how many are certified, how many are needed, the article, and who
     *     lacks a certificate
     */
    public void requireCertified(LocalDate day) {
        int count = certifiedOn(day);
        if (count < FEWEST_CERTIFIED) {
            throw Refusal.rule(
                    "patrol.crew_too_small",
                    "officers",
                    Map.of("count", count, "needed", FEWEST_CERTIFIED, "article", ARTICLE, "lacking", lacking(day)));
        }
    }

    /** Those on board without a certificate valid on this day, each with the day it ended; a dash where there is nobody. */
    private String lacking(LocalDate day) {
        String names = officers.stream()
                .filter(officer -> !officer.certifiedOn(day))
                .map(officer -> officer.certificateUntil() == null
                        ? officer.name()
                        : officer.name() + " (" + officer.certificateUntil() + ")")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    /** Whether the person behind this account is on board. */
    public boolean includes(long personId) {
        return officers.stream().anyMatch(officer -> officer.personId() != null && officer.personId() == personId);
    }
}
