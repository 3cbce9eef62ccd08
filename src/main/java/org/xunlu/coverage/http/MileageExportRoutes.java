package org.xunlu.coverage.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.coverage.CoverageLedger;
import org.xunlu.coverage.Reopening;
import org.xunlu.coverage.RiderDay;
import org.xunlu.exchange.exporting.Spreadsheet;
import org.xunlu.exchange.http.SheetWords;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.ogc.CsvText;

/** The kilometres of a period with their sums by unit and squadron, as a file; who took which is kept in the audit trail. */
public final class MileageExportRoutes implements Routes {
    private static final String TABLE = "mileage";
    private static final int MOST_REOPENINGS = 10_000;

    private final CoverageLedger ledger;
    private final MileageTable.Crews crews;
    private final Messages messages;
    private final AuditTrail audit;
    private final Clock clock;

    /** Reads this ledger. */
    public MileageExportRoutes(
            CoverageLedger ledger, MileageTable.Crews crews, Messages messages, AuditTrail audit, Clock clock) {
        this.ledger = ledger;
        this.crews = crews;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/mileage.csv",
                        "take the kilometres of a period as a table, sums after their days; by=DAY, UNIT or SQUADRON is the"
                                + " finest row",
                        this::csv,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.get(
                        "/api/mileage.xlsx",
                        "the same as a workbook in the language asked for",
                        this::workbook,
                        DISPATCHER,
                        REVIEWER));
    }

    private void csv(Context context) {
        StringBuilder text = new StringBuilder(CsvText.BYTE_ORDER_MARK).append(CsvText.row(MileageTable.COLUMNS));
        rows(context, "csv").forEach(row -> text.append(CsvText.row(row)));
        context.header("Content-Disposition", "attachment; filename=\"mileage.csv\"");
        Calls.answerUtf8(context, "text/csv; charset=utf-8", text.toString());
    }

    private void workbook(Context context) throws IOException {
        List<List<@Nullable Object>> rows = rows(context, "xlsx");
        String asked = context.queryParam("language");
        String language = Messages.language(asked == null ? context.header("Accept-Language") : asked);
        SheetWords words = new SheetWords(messages, language, TABLE);
        context.contentType(Spreadsheet.MEDIA_TYPE);
        context.header("Content-Disposition", "attachment; filename=\"mileage.xlsx\"");
        new Spreadsheet(
                        words.name(),
                        words.headings(MileageTable.COLUMNS),
                        sink -> rows.forEach(row -> sink.accept(words.cells(MileageTable.COLUMNS, row))))
                .write(context.outputStream());
    }

    private List<List<@Nullable Object>> rows(Context context, String format) {
        MileagePeriod asked = MileagePeriod.of(context, clock);
        MileageTable.Level by = Calls.queryEnum(context, "by", MileageTable.Level.class);
        Set<RiderDay> reopened =
                ledger.listReopenings(asked.rider(), asked.from(), asked.to(), MOST_REOPENINGS).stream()
                        .map(Reopening::day)
                        .collect(Collectors.toSet());
        List<List<@Nullable Object>> rows = MileageTable.rows(
                ledger.listFigures(asked.rider(), asked.start(), asked.end()),
                reopened,
                by == null ? MileageTable.Level.DAY : by,
                crews);
        audit.record(
                Calls.caller(context),
                "mileage.export",
                TABLE,
                Outcome.DONE,
                format + " " + asked.from() + " – " + asked.to());
        return rows;
    }
}
