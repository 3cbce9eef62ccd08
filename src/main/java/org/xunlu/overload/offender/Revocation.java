package org.xunlu.overload.offender;

import java.time.Instant;
import java.time.LocalDate;

/** A permit that was revoked, by the decision with this reference. */
public record Revocation(
        long id,
        OffenderKind kind,
        String code,
        LocalDate decidedOn,
        String reference,
        String note,
        Instant recordedAt,
        String recordedBy) {}
