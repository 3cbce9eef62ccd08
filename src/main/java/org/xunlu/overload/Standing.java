package org.xunlu.overload;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/**
 * What lets a place's records stand as evidence, beside verification and announcement (行政处罚法 2021 Art. 41).
 *
 * @param certificateNo number of the verification certificate 检定证书, may be empty
 * @param legalReviewOn day the legal review 法制审核 was passed; null where it was not
 * @param technicalReviewOn day the technical review 技术审核 was passed; null where it was not
 * @param signsRecordedOn day the notice signs were recorded as standing; null where they were not
 * @param signUpMeters distance of the sign before the place for traffic going up the stakes
 * @param signDownMeters the same for traffic going down
 */
public record Standing(
        String certificateNo,
        @Nullable LocalDate legalReviewOn,
        @Nullable LocalDate technicalReviewOn,
        @Nullable LocalDate signsRecordedOn,
        @Nullable Integer signUpMeters,
        @Nullable Integer signDownMeters) {
    /** Nothing is known. */
    public static final Standing NONE = new Standing("", null, null, null, null, null);

    private static final int LONGEST_NUMBER = 80;
    private static final int FARTHEST_METERS = 10_000;

    /** Refuses a long certificate number and signs more than 10 km away. */
    public Standing {
        certificateNo = certificateNo.strip();
        if (certificateNo.length() > LONGEST_NUMBER) {
            throw Refusal.invalid(
                    "text_length",
                    "certificateNo",
                    Map.of("min", 0, "max", LONGEST_NUMBER, "value", certificateNo.length()));
        }
        refuseFar("signUpMeters", signUpMeters);
        refuseFar("signDownMeters", signDownMeters);
    }

    /** Whether both reviews were passed by this day. */
    public boolean reviewedOn(LocalDate day) {
        return reached(legalReviewOn, day) && reached(technicalReviewOn, day);
    }

    /** Whether the signs were recorded by this day. */
    public boolean signedOn(LocalDate day) {
        return reached(signsRecordedOn, day);
    }

    private static boolean reached(@Nullable LocalDate since, LocalDate day) {
        return since != null && !since.isAfter(day);
    }

    private static void refuseFar(String field, @Nullable Integer meters) {
        if (meters != null && (meters < 0 || meters > FARTHEST_METERS)) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 0, "max", FARTHEST_METERS, "value", meters));
        }
    }
}
