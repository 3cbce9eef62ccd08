package org.xunlu.siting.capture;

import org.jspecify.annotations.Nullable;
import org.xunlu.siting.capture.CaptureProgram.Question;

/**
 * A part of the search tree: all choices that agree with its answers and with those of the parts it came from.
 *
 * @param before the part it came from; none for the whole
 * @param question the question answered here; none for the whole
 * @param yes the answer
 * @param bound no choice in the part has a greater value
 */
record TreePart(@Nullable TreePart before, @Nullable Question question, boolean yes, double bound) {
    /** Everything. */
    static TreePart whole(double bound) {
        return new TreePart(null, null, false, bound);
    }
}
