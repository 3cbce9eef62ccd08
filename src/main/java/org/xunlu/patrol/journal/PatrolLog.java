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
    private static final double LEAST_METERS = 50;
    private static final double LEAST_SHARE = 0.005;

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
        return officers.stream()
                .filter(officer -> signatures.stream()
                        .noneMatch(each -> each.part() == Signature.Part.CREW
                                && officer.personId() != null
                                && each.personId() == officer.personId()
                                && isSigned(each)))
                .toList();
    }

    /** Whether the log still says what this signature stands for; matching a track anew moves its length by a few metres. */
    public boolean isSigned(Signature signature) {
        double meters = summary.adherence().drivenMeters();
        return signature.content().equals(content())
                && Math.abs(signature.drivenMeters() - meters) <= Math.max(LEAST_METERS, meters * LEAST_SHARE);
    }

    /**
     * What the log tells, as a SHA-256 in hexadecimal: who, when, the roads inspected and those not proven, what was found,
     * the remarks. Not the length, stakes and minutes, which move a little when a track is matched anew.
     */
    public String content() {
        StringBuilder text = new StringBuilder();
        say(text, patrol.id().value(), unit == null ? "" : unit.plate(), patrol.departedAt(), patrol.endedAt());
        officers.forEach(each -> say(text, each.id().value(), each.name()));
        driven.stream()
                .filter(DrivenRun::wanted)
                .map(run -> run.road().value())
                .distinct()
                .sorted()
                .forEach(road -> say(text, road));
        found.forEach(
                each -> say(text, each.number(), each.kind(), each.at(), each.address(), each.note(), each.photos()));
        notProven().stream()
                .map(left -> left.routeCode() + " " + left.roadName())
                .distinct()
                .sorted()
                .forEach(road -> say(text, road));
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
