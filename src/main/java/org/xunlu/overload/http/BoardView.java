package org.xunlu.overload.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.upkeep.MonthBoard;
import org.xunlu.overload.upkeep.PointState;
import org.xunlu.overload.upkeep.RateRule;

/** The month's board as the API tells it; rates are percent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoardView(
        String month,
        int calendarDays,
        RateRule rule,
        int points,
        int inRepair,
        int zeroData,
        int tooFew,
        @Nullable Double equipmentOkRate,
        @Nullable Double onlineRate,
        @Nullable Double meanRepairHours,
        List<RowView> items,
        List<DueView> due) {

    /** One place of the board. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowView(
            long id,
            String code,
            String name,
            CheckpointKind kind,
            double lon,
            double lat,
            PointState state,
            MonthBoard.Lack lack,
            int onlineDays,
            double onlineRate,
            long trucks,
            long overLimit,
            long overTenPercent,
            @Nullable Double overLimitRate,
            @Nullable Double overTenRate,
            boolean counts,
            boolean ranked,
            @Nullable Instant last) {}

    /** Something that ends. */
    record DueView(long checkpointId, String name, MonthBoard.Due.What what, LocalDate on, long daysLeft) {}

    static BoardView of(MonthBoard board) {
        return new BoardView(
                board.month().toString(),
                board.calendarDays(),
                board.rule(),
                board.points(),
                board.lacking(MonthBoard.Lack.REPAIR),
                board.lacking(MonthBoard.Lack.ZERO_DATA),
                board.lacking(MonthBoard.Lack.TOO_FEW),
                percent(board.equipmentOkRate()),
                percent(board.onlineRate()),
                board.meanRepairHours(),
                board.rows().stream().map(row -> row(board, row)).toList(),
                board.due().stream()
                        .map(due -> new DueView(
                                due.checkpoint().id().value(),
                                due.checkpoint().details().name(),
                                due.what(),
                                due.on(),
                                due.daysLeft()))
                        .toList());
    }

    private static RowView row(MonthBoard board, MonthBoard.Row row) {
        var details = row.checkpoint().details();
        var count = row.count();
        return new RowView(
                row.checkpoint().id().value(),
                details.code(),
                details.name(),
                details.kind(),
                details.position().lon(),
                details.position().lat(),
                row.state(),
                row.lack(),
                count.onlineDays(),
                100 * board.onlineRate(row),
                count.trucks(),
                count.over(),
                count.overTenPercent(),
                share(count.over(), count.trucks()),
                share(count.overTenPercent(), count.trucks()),
                row.counts(),
                row.ranked(),
                count.last());
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : 100.0 * part / whole;
    }

    private static @Nullable Double percent(OptionalDouble share) {
        return share.isPresent() ? 100 * share.getAsDouble() : null;
    }
}
