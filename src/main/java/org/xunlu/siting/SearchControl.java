package org.xunlu.siting;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The line between a search and those who wait for it. The search is anytime: when it is stopped it answers with the
 * best found and the bound proven so far.
 *
 * @param progress told whenever the best or the bound gets better; called on the searching thread
 * @param stop asked often, from any thread; true ends the search (a deadline, a cancel)
 */
public record SearchControl(Consumer<SearchProgress> progress, BooleanSupplier stop) {
    /** For a search that nobody watches and that may take as long as it likes. */
    public static final SearchControl UNWATCHED = new SearchControl(progress -> {}, () -> false);

    /** Stops when told to. */
    public static SearchControl until(BooleanSupplier stop) {
        return new SearchControl(progress -> {}, stop);
    }
}
