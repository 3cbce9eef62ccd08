package org.xunlu.finding.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/**
 * Where a row stands in a list that is counted anew for each page: by two figures, the greater first, then by its key. So
 * the next page goes on at the right place though a row was added or has gone meanwhile.
 */
record Standing(double first, double second, String key) {
    static final Comparator<Standing> ORDER = Comparator.comparingDouble((Standing each) -> -each.first)
            .thenComparingDouble(each -> -each.second)
            .thenComparing(Standing::key);

    private static final int PARTS = 3;

    /**
     * The page behind a cursor.
     *
     * @param rows in any order
     */
    static <T> Page<T> page(List<T> rows, Function<T, Standing> standing, int limit, @Nullable String after) {
        Standing behind = after == null ? null : of(after);
        List<T> page = rows.stream()
                .filter(row -> behind == null || ORDER.compare(standing.apply(row), behind) > 0)
                .sorted(Comparator.comparing(standing, ORDER))
                .limit(limit + 1L)
                .toList();
        return Page.cut(page, limit, row -> standing.apply(row).cursor());
    }

    private String cursor() {
        return first + "~" + second + "~" + key;
    }

    private static Standing of(String cursor) {
        String[] parts = cursor.split("~", PARTS);
        try {
            if (parts.length == PARTS) {
                return new Standing(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), parts[2]);
            }
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_one_of", "after", Map.of("value", cursor));
        }
        throw Refusal.invalid("not_one_of", "after", Map.of("value", cursor));
    }
}
