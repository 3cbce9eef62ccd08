package org.xunlu.finding.casework;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.app.TestClock;
import org.xunlu.article.importing.ArticleSeed;
import org.xunlu.article.sql.ArticleStore;
import org.xunlu.calendar.Holiday;
import org.xunlu.calendar.WorkCalendar;
import org.xunlu.calendar.importing.HolidayFile;
import org.xunlu.database.Database;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.Observation;
import org.xunlu.finding.Photo;
import org.xunlu.finding.casework.importing.CaseRuleSeed;
import org.xunlu.finding.sql.CaseQueries;
import org.xunlu.finding.sql.CaseRuleStore;
import org.xunlu.finding.sql.CaseStore;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.geo.LonLat;

/** A desk of case work over a database, with a clock that goes when it is told to. */
public final class CaseSamples {
    public static final Caller OFFICER = new Caller(7, "officer", "演示员甲", Set.of(Role.OFFICER));
    public static final Caller REVIEWER = new Caller(8, "reviewer", "演示审核", Set.of(Role.REVIEWER));
    /** A Wednesday morning in China, eight days before National Day. */
    public static final Instant WEDNESDAY = Instant.parse("2026-09-23T02:00:00Z");

    public final TestClock clock = new TestClock(WEDNESDAY);
    public final FindingStore findings;
    public final CaseStore cases;
    public final List<Finding> told = new ArrayList<>();
    public final CaseLedger ledger;
    public final FindingDesk desk;
    public final OrderDesk orders;
    public final PenaltyDesk penalties;
    public final ClosingDesk closings;
    public final CaseQueries lists;
    public final Recurrences recurrences;

    public CaseSamples(Database database) {
        findings = new FindingStore(database);
        cases = new CaseStore(database);
        CaseRuleStore rows = new CaseRuleStore(database);
        ArticleStore<FindingKind> kinds = new ArticleStore<>(database, "finding_kind_rule", "kind", FindingKind.class);
        WorkCalendar calendar;
        try (Reader rules = rows("casework.csv");
                Reader articles = rows("finding-kinds.csv");
                Reader holidays = rows("holidays.csv")) {
            rows.seed(CaseRuleSeed.read(rules));
            kinds.seed(ArticleSeed.read(articles, FindingKind.class));
            List<Holiday> days = HolidayFile.read(holidays);
            calendar = WorkCalendar.of(days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ledger = new CaseLedger(
                findings,
                cases,
                () -> new CaseRules(rows.rules(), calendar),
                kinds::list,
                new TwoOfficers(),
                clock,
                told::add);
        desk = new FindingDesk(findings, at -> Optional.empty(), clock, told::add);
        orders = new OrderDesk(ledger);
        penalties = new PenaltyDesk(ledger);
        closings = new ClosingDesk(ledger);
        lists = new CaseQueries(database);
        recurrences = new Recurrences(ledger, lists, () -> new CaseRules(rows.rules(), calendar), clock);
    }

    private static Reader rows(String name) throws IOException {
        return Files.newBufferedReader(Path.of("gis-data/rules", name));
    }

    /** One that was found now. */
    public Finding found(FindingKind kind) {
        return found(kind, new LonLat(116.95, 34.19));
    }

    /** One that was found now at a place. */
    public Finding found(FindingKind kind, LonLat place) {
        return desk.record(OFFICER, new Observation(kind, place, "", clock.instant()), null);
    }

    /** Closes it with a photo. */
    public Finding closed(FindingId id) {
        photo(id, Photo.Stage.AFTER);
        return closings.close(call(OFFICER, id, "已清理"), null);
    }

    /** Adds a photo. */
    public void photo(FindingId finding, Photo.Stage stage) {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        desk.attach(
                OFFICER,
                new Photo(0, finding, stage, hash, hash, "image/jpeg", 640, 480, 1000, null, null, 7, clock.instant()));
    }

    /** A step from the present version. */
    public StepCall call(Caller caller, FindingId finding, String note) {
        return new StepCall(
                caller, finding, findings.find(finding).orElseThrow().version(), note);
    }

    /** Number 1 and 2 hold certificates, number 3 none any more. */
    private static final class TwoOfficers implements Officers {
        @Override
        public List<Named> list() {
            return List.of(
                    new Named(1, "演示员甲", "演-001", LocalDate.of(2030, 1, 1)),
                    new Named(2, "演示员乙", "演-002", LocalDate.of(2030, 1, 1)),
                    new Named(3, "演示员丙", "演-003", LocalDate.of(2026, 1, 1)));
        }

        @Override
        public Optional<Named> find(long id) {
            return list().stream().filter(each -> each.id() == id).findFirst();
        }
    }
}
