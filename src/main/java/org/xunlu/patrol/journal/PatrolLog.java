package org.xunlu.patrol.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.LeftOut;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolSummary;
import org.xunlu.patrol.Unit;

/**
 * The log of a patrol.
 *
 * @param unit who drove; null until assigned
 * @param officers who was on board
 * @param driven what the track proves, in the order of time
 * @param found what was found on the way
 * @param edits every version of the remarks
 * @param signatures who stands by it
 * @param summary how the plan was driven; what it left out is not described as patrolled
 */
public record PatrolLog(
        Patrol patrol,
        @Nullable Unit unit,
        List<Officer> officers,
        List<DrivenRun> driven,
        List<Found> found,
        PatrolSummary summary,
        Remarks remarks,
        List<RemarkEdit> edits,
        List<Signature> signatures) {
    public PatrolLog {
        officers = List.copyOf(officers);
        driven = List.copyOf(driven);
        found = List.copyOf(found);
        edits = List.copyOf(edits);
        signatures = List.copyOf(signatures);
    }

    /** Whether the patrol was driven and is over, so that its log can be signed. */
    public boolean isOver() {
        return patrol.departedAt() != null && patrol.endedAt() != null;
    }

    /** Those on board who do not stand by the log as it is now. */
    public List<Officer> listUnsigned() {
        String content = content();
        return officers.stream()
                .filter(officer -> signatures.stream()
                        .noneMatch(each -> each.part() == Signature.Part.CREW
                                && officer.personId() != null
                                && each.personId() == officer.personId()
                                && each.content().equals(content)))
                .toList();
    }

    /** What the log tells, as a SHA-256 in hexadecimal: the same as long as nothing of it changes, to the metre. */
    public String content() {
        StringBuilder text = new StringBuilder();
        say(text, patrol.id().value(), unit == null ? "" : unit.plate(), patrol.departedAt(), patrol.endedAt());
        officers.forEach(each -> say(text, each.id().value(), each.name()));
        driven.forEach(run -> say(
                text,
                run.road().value(),
                run.from(),
                run.to(),
                run.at(),
                run.until(),
                Math.round(run.meters()),
                run.wanted()));
        found.forEach(
                each -> say(text, each.number(), each.kind(), each.at(), each.address(), each.note(), each.photos()));
        notProven().forEach(left -> say(text, left.routeCode(), left.roadName(), left.from(), left.to()));
        say(
                text,
                remarks.weather(),
                remarks.roadCondition(),
                remarks.carCondition(),
                remarks.equipmentCondition(),
                remarks.conclusion());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(StringBuilder text, @Nullable Object... words) {
        for (Object word : words) {
            text.append(word).append('\u001f');
        }
        text.append('\n');
    }

    /** Roads that were to be inspected and are not proven. */
    public List<LeftOut> notProven() {
        return summary.leftOut();
    }
}
