package org.xunlu.overload.http;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.exchange.exporting.Spreadsheet;
import org.xunlu.exchange.http.SheetWords;
import org.xunlu.overload.upkeep.MonthBoard;

/** The month's board as a workbook: one row a place. */
final class BoardSheet {
    private static final List<String> COLUMNS = List.of(
            "month",
            "code",
            "name",
            "kind",
            "point_state",
            "lack",
            "online_days",
            "calendar_days",
            "online_rate_percent",
            "trucks",
            "over_limit",
            "over_limit_rate_percent",
            "over_ten_percent",
            "over_ten_rate_percent",
            "counts",
            "ranked",
            "last_record",
            "lon",
            "lat");

    private BoardSheet() {}

    static Spreadsheet of(BoardView board, SheetWords words) {
        return Spreadsheet.of(
                words.name(),
                words.headings(COLUMNS),
                board.items().stream()
                        .map(row -> words.cells(COLUMNS, cells(board, row)))
                        .toList());
    }

    private static List<@Nullable Object> cells(BoardView board, BoardView.RowView row) {
        return Arrays.asList(
                board.month(),
                row.code(),
                row.name(),
                row.kind().name(),
                row.state().name(),
                row.lack() == MonthBoard.Lack.NONE ? null : row.lack().name(),
                row.onlineDays(),
                board.calendarDays(),
                rounded(row.onlineRate()),
                row.trucks(),
                row.overLimit(),
                rounded(row.overLimitRate()),
                row.overTenPercent(),
                rounded(row.overTenRate()),
                row.counts(),
                row.ranked(),
                row.last(),
                row.lon(),
                row.lat());
    }

    private static @Nullable Double rounded(@Nullable Double percent) {
        return percent == null ? null : Math.rint(percent * 100) / 100;
    }
}
