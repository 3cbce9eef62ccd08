package org.xunlu.finding.sql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.casework.CaseLists;
import org.xunlu.finding.casework.ClosureFigure;
import org.xunlu.finding.casework.DueWhen;
import org.xunlu.geo.Bounds;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** Findings by what is due, closed or repeated, from tables {@code finding} and {@code finding_recurrence}. */
public final class CaseQueries implements CaseLists {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_NEAR = 200;
    private static final String OPEN =
            FindingMerges.STANDING + " AND state IN (" + quoted(FindingState.Name.OPEN) + ")";
    private static final String WAITING = FindingMerges.STANDING + " AND state = 'FOUND' AND found_at < :waiting";
    private static final String COUNTS = "SELECT COUNT(*) FILTER (WHERE deadline < :today) AS overdue,"
            + " COUNT(*) FILTER (WHERE deadline = :today) AS today,"
            + " COUNT(*) FILTER (WHERE deadline > :today) AS soon FROM finding WHERE " + OPEN
            + " AND deadline <= :soon";

    private final Database database;

    /** Asks this database. */
    public CaseQueries(Database database) {
        this.database = database;
    }

    /** Names of the program's own, as a list in SQL. */
    private static String quoted(List<? extends Enum<?>> names) {
        return String.join(
                ", ", names.stream().map(each -> "'" + each.name() + "'").toList());
    }

    @Override
    public DueWhen.Counts countDue(DueWhen.Days days) {
        return database.read(handle -> {
            long waiting = handle.createQuery("SELECT COUNT(*) FROM finding WHERE " + WAITING)
                    .bind("waiting", start(days.foundBefore()))
                    .mapTo(Long.class)
                    .one();
            return handle.createQuery(COUNTS)
                    .bind("today", days.today())
                    .bind("soon", days.soonUntil())
                    .map((row, context) -> new DueWhen.Counts(
                            row.getLong("overdue"), row.getLong("today"), row.getLong("soon"), waiting))
                    .one();
        });
    }

    @Override
    public List<LocalDate> listTaken(String word, int most) {
        return database.read(handle -> handle.createQuery(
                        "SELECT done_at FROM finding_history WHERE action = :word ORDER BY id DESC LIMIT :most")
                .bind("word", word)
                .bind("most", most)
                .map((row, context) -> LocalDate.ofInstant(
                        row.getObject("done_at", OffsetDateTime.class).toInstant(), CHINA))
                .list());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    @Override
    public Page<Finding> listDue(DueWhen when, DueWhen.Days days, int limit, @Nullable String after) {
        if (when == DueWhen.WAITING) {
            long from = after == null ? 0 : number(after);
            return page(
                    WAITING + " AND id > :from ORDER BY id",
                    Map.of("waiting", start(days.foundBefore()), "from", from),
                    limit,
                    finding -> Long.toString(finding.id().value()));
        }
        String[] cursor = after == null ? new String[] {"1000-01-01", "0"} : after.split("~", 2);
        if (cursor.length != 2) {
            throw Refusal.invalid("not_one_of", "after", Map.of("value", String.valueOf(after)));
        }
        String range =
                switch (when) {
                    case OVERDUE -> "deadline < :today";
                    case TODAY -> "deadline = :today";
                    default -> "deadline > :today AND deadline <= :soon";
                };
        Map<String, Object> values =
                new HashMap<>(Map.of("today", days.today(), "last", day(cursor[0]), "from", number(cursor[1])));
        if (when == DueWhen.SOON) {
            values.put("soon", days.soonUntil());
        }
        return page(
                OPEN + " AND " + range + " AND (deadline > :last OR (deadline = :last AND id > :from))"
                        + " ORDER BY deadline, id",
                values,
                limit,
                finding -> finding.state().deadline() + "~" + finding.id().value());
    }

    @Override
    public Page<Finding> listClosures(
            ClosureFigure figure, Instant from, Instant to, int limit, @Nullable String after) {
        return page(
                FindingMerges.STANDING
                        + " AND state = 'CLOSED' AND verified AND state_since >= :from AND state_since < :to"
                        + " AND kind IN (" + quoted(figure.kinds()) + ") AND id < :before ORDER BY id DESC",
                Map.of("from", from, "to", to, "before", after == null ? Long.MAX_VALUE : number(after)),
                limit,
                finding -> Long.toString(finding.id().value()));
    }

    private Page<Finding> page(String where, Map<String, ?> values, int limit, Function<Finding, String> cursor) {
        List<Finding> findings = database.read(handle -> {
            return handle.createQuery("SELECT * FROM finding WHERE " + where + " LIMIT :limit")
                    .bindMap(values)
                    .bind("limit", limit + 1)
                    .map(FindingRows::finding)
                    .list();
        });
        return Page.cut(findings, limit, cursor);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_one_of", "after", Map.of("value", text));
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_one_of", "after", Map.of("value", text));
        }
    }

    @Override
    public List<Finding> listClosedNear(Finding finding, double meters, Instant closedSince) {
        Bounds box = Bounds.around(finding.observation().position(), meters);
        return database.read(handle -> handle.createQuery("SELECT * FROM finding WHERE merged_into IS NULL"
                        + " AND state = 'CLOSED' AND kind = :kind AND state_since >= :since AND id <> :id"
                        + " AND lat BETWEEN :south AND :north AND lon BETWEEN :west AND :east ORDER BY id LIMIT :most")
                .bind("kind", finding.observation().kind().name())
                .bind("since", closedSince)
                .bind("id", finding.id().value())
                .bind("south", box.south())
                .bind("north", box.north())
                .bind("west", box.west())
                .bind("east", box.east())
                .bind("most", MOST_NEAR)
                .map(FindingRows::finding)
                .list());
    }

    @Override
    public Optional<FindingId> findFormer(FindingId id) {
        return database.read(
                handle -> handle.createQuery("SELECT former_id FROM finding_recurrence WHERE finding_id = :id")
                        .bind("id", id.value())
                        .map((row, context) -> new FindingId(row.getLong(1)))
                        .findOne());
    }

    @Override
    public List<FindingId> listRepeats(FindingId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT finding_id FROM finding_recurrence WHERE former_id = :id ORDER BY finding_id")
                .bind("id", id.value())
                .map((row, context) -> new FindingId(row.getLong(1)))
                .list());
    }

    @Override
    public void link(FindingId id, @Nullable FindingId former, HistoryLine line) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM finding_recurrence WHERE finding_id = :id")
                    .bind("id", id.value())
                    .execute();
            if (former != null) {
                handle.createUpdate("INSERT INTO finding_recurrence (finding_id, former_id) VALUES (:id, :former)")
                        .bind("id", id.value())
                        .bind("former", former.value())
                        .execute();
            }
            FindingStore.write(handle, id, line);
        });
    }
}
