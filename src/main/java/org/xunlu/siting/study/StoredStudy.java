package org.xunlu.siting.study;

import java.time.Instant;

/**
 * A finished study.
 *
 * @param author login of the person
 * @param model how the points were chosen
 * @param points how many points the plan builds
 * @param capturedShare share of the worth that is caught when trucks drive round, 0 to 1
 * @param gap how far that may be from the best possible, 0 to 1
 * @param costCents what the points cost, CNY cents
 * @param question what was asked, as the API took it
 * @param answer what was answered, as the API tells it
 */
public record StoredStudy(
        long id,
        String name,
        String author,
        Instant madeAt,
        String model,
        int points,
        double capturedShare,
        double gap,
        long costCents,
        String question,
        String answer) {
    /** The same under a key. */
    public StoredStudy withId(long key) {
        return new StoredStudy(
                key, name, author, madeAt, model, points, capturedShare, gap, costCents, question, answer);
    }
}
