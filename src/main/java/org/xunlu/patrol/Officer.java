package org.xunlu.patrol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An officer on the duty list.
 *
 * @param personId the account the officer signs in with; null where there is none
 * @param certificateNo number of the enforcement certificate 执法证; empty where none is held
 * @param certificateUntil last day on which the certificate is valid; null where none is held
 * @param unit the unit whose standing crew the officer belongs to; null where none
 * @param version counts its edits, from 1
 */
public record Officer(
        OfficerId id,
        @Nullable Long personId,
        String name,
        String certificateNo,
        @Nullable LocalDate certificateUntil,
        @Nullable UnitId unit,
        long version) {

    /** Whether the officer holds an enforcement certificate that is valid on this day. */
    public boolean certifiedOn(LocalDate day) {
        return !certificateNo.isBlank() && certificateUntil != null && !day.isAfter(certificateUntil);
    }
}
