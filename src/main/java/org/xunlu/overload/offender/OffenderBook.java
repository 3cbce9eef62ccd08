package org.xunlu.overload.offender;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where offenders are counted and what is registered of them is kept. */
public interface OffenderBook {
    /** One found by counting. */
    record Found(String code, String name, int violations) {}

    /**
     * Those with most violations since, at most so many; {@code like} restricts to codes or names that contain it.
     *
     * @param after the last one of the page before, or null for the first page
     */
    List<Found> most(OffenderKind kind, Instant since, String like, @Nullable Found after, int most);

    /** The violations of some, by code, the newest first. */
    Map<String, List<Violation>> violations(OffenderKind kind, List<String> codes);

    /** What is registered of some, by code. */
    Map<String, OffenderDetails> details(OffenderKind kind, List<String> codes);

    Optional<OffenderDetails> findDetails(OffenderKind kind, String code);

    /**
     * Registers one, or replaces what is registered.
     *
     * @throws org.xunlu.refusal.Refusal where somebody changed it since
     */
    OffenderDetails save(OffenderDetails details);

    /** Permits revoked, the newest first. */
    List<Revocation> revocations(OffenderKind kind, List<String> codes);

    /**
     * Keeps a revocation.
     *
     * @throws org.xunlu.refusal.Refusal where its reference is there
     */
    Revocation add(Revocation revocation);
}
