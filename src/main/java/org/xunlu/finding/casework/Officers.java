package org.xunlu.finding.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The officers on the duty list, of whom the law wants two at an investigation and one at a closure. */
public interface Officers {
    /**
     * One officer.
     *
     * @param certificateNo number of the enforcement certificate 执法证; empty where none is held
     * @param certificateUntil its last day
     */
    record Named(
            long id,
            String name,
            String certificateNo,
            @Nullable LocalDate certificateUntil) {
        /** Whether the certificate is valid on a day. */
        public boolean certifiedOn(LocalDate day) {
            return !certificateNo.isBlank() && certificateUntil != null && !day.isAfter(certificateUntil);
        }
    }

    /** All, by name. */
    List<Named> list();

    /** The one with this key. */
    Optional<Named> find(long id);
}
