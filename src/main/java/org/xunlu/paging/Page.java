package org.xunlu.paging;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows, in the list's order
 * @param next the cursor to ask the following page with ({@code after}), or null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from a query that asked for one row more than the limit.
     *
     * @param rows at most {@code limit + 1} rows
     * @param cursor the key of a row, as the next query takes it
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** The same page with each row turned into something else. */
    public <U> Page<U> map(Function<? super T, U> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /** Asks for the page behind a cursor, for the first one with null. */
    @FunctionalInterface
    public interface Pages<T> {
        /** The page behind this cursor. */
        Page<T> after(@Nullable String cursor);
    }

    /** Shows every row of a list, page by page, so that no more than one page is held at a time. */
    public static <T> void all(Pages<T> pages, Consumer<? super T> sink) {
        String after = null;
        do {
            Page<T> page = pages.after(after);
            page.items().forEach(sink);
            after = page.next();
        } while (after != null);
    }
}
