package org.xunlu.track;

import java.util.List;

/** Hears of fixes after they are stored. */
@FunctionalInterface
public interface FixListener {
    /**
     * Called after the commit, in the order of the log, always on the same one thread. What it throws is logged and
     * stops nobody.
     *
     * @param fixes newly stored fixes of any devices and classes, duplicates left out, never empty
     */
    void committed(List<Fix> fixes);
}
