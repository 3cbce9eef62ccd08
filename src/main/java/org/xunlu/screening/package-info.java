/**
 * Screening: footprints of buildings and signs held against the zones of the roads, and what people make of it.
 *
 * <p>Words: a <i>set</i> is what one file brought, or what the register of assets holds; a
 * {@link org.xunlu.screening.Suspicion} is a hit that waits for a person; a person confirms it, and it becomes a
 * finding, or dismisses it with a reason.
 *
 * <p>Laws: nothing is confirmed by the machine. What a person decided stays through later screenings until the footprint,
 * the road or the rule has changed; then it is opened again, and says why.
 */
@NullMarked
package org.xunlu.screening;

import org.jspecify.annotations.NullMarked;
