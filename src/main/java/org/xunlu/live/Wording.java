package org.xunlu.live;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words of an event, found when they are first asked for and kept: a night's fixes of a whole fleet pass while nobody
 * watches, and those who watch all get the same. Thread-safe.
 */
public final class Wording {
    private @Nullable Supplier<String> source;
    private String text = "";

    /** Words that are not asked for before somebody reads them. */
    public Wording(Supplier<String> source) {
        this.source = source;
    }

    /** The words. */
    public synchronized String text() {
        Supplier<String> unasked = source;
        if (unasked != null) {
            text = unasked.get();
            source = null;
        }
        return text;
    }
}
