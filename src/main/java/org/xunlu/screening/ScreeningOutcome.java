package org.xunlu.screening;

/**
 * What a screening changed: hits = fresh + same + changed, whatever people decided of them.
 *
 * @param footprints how many were held against the zones
 * @param fresh hits that were not there before
 * @param same hits as before, whatever was decided stays
 * @param changed hits whose footprint, road or rule has changed
 * @param reopened of these, those that had been dismissed and are open again
 * @param gone open ones that are no hits any more
 */
public record ScreeningOutcome(
        int footprints,
        int hits,
        int certain,
        int fresh,
        int same,
        int changed,
        int reopened,
        int gone,
        long screeningMillis) {
    /** The same with the time the comparison took. */
    public ScreeningOutcome in(long millis) {
        return new ScreeningOutcome(footprints, hits, certain, fresh, same, changed, reopened, gone, millis);
    }
}
