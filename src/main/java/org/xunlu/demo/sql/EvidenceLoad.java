package org.xunlu.demo.sql;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.xunlu.access.Caller;
import org.xunlu.account.Person;
import org.xunlu.database.Database;
import org.xunlu.demo.year.EvidenceYear;
import org.xunlu.demo.year.EvidenceYear.Fate;
import org.xunlu.finding.photo.PhotoFiles;
import org.xunlu.overload.EvidenceRules;
import org.xunlu.overload.MediaKind;
import org.xunlu.overload.VehiclePass;
import org.xunlu.overload.evidence.CaseDesk;
import org.xunlu.overload.evidence.CaseDesk.Verdict;
import org.xunlu.overload.evidence.CaseState;
import org.xunlu.overload.evidence.EvidenceCase;
import org.xunlu.overload.evidence.EvidenceDesk;
import org.xunlu.overload.evidence.sql.CaseStore;
import org.xunlu.overload.offender.Notice;
import org.xunlu.overload.offender.NoticeDesk;
import org.xunlu.overload.offender.OffenderDetails;
import org.xunlu.overload.offender.OffenderKind;
import org.xunlu.overload.offender.Revocation;
import org.xunlu.overload.offender.sql.NoticeStore;
import org.xunlu.overload.offender.sql.OffenderStore;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassStore;

/** Takes the year's evidence through the same desks as real evidence, with the clock put to the moment of each step. */
public final class EvidenceLoad {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final MediaKind[] KINDS = {MediaKind.FRONT, MediaKind.SIDE, MediaKind.REAR, MediaKind.SCENE};
    private static final int DAY = 86_400;
    private static final long FINE_CENTS_A_TONNE = 50_000;
    private static final long MOST_CENTS = 3_000_000;
    private static final int CARRIERS = 34;

    private final Database database;
    private final PutClock clock = new PutClock();
    private final PassStore passes;
    private final CaseStore cases;
    private final OffenderStore offenders;
    private final NoticeStore outbox;
    private final EvidenceDesk evidence;
    private final CaseDesk desk;
    private final NoticeDesk notices;

    /** Into this database, with photos in this folder. */
    public EvidenceLoad(Database database, Path folder) {
        this.database = database;
        passes = new PassStore(database);
        cases = new CaseStore(database);
        offenders = new OffenderStore(database);
        outbox = new NoticeStore(database);
        evidence = new EvidenceDesk(
                cases, passes, new CheckpointStore(database), () -> EvidenceRules.USUAL, new PhotoFiles(folder), clock);
        notices = new NoticeDesk(outbox, "皖L", clock);
        desk = new CaseDesk(cases, evidence, clock, notices::follow);
    }

    /** Writes all of it. */
    public void load(EvidenceYear year, LocalDate lastDay, Person first, Person second) {
        Caller one = caller(first);
        Caller other = caller(second);
        database.change(handle -> {
            Instant end = lastDay.atStartOfDay(CHINA).toInstant().minusSeconds(3600);
            for (EvidenceYear.Draft draft : year.drafts()) {
                take(draft, one, other, end);
            }
            clock.put(end);
            for (EvidenceYear.Revoked revoked : year.revocations()) {
                offenders.add(new Revocation(
                        0,
                        OffenderKind.VEHICLE,
                        revoked.plate(),
                        revoked.decidedOn(),
                        revoked.reference(),
                        "一年内违法超限运输超过三次（演示数据）",
                        end,
                        first.name()));
                offenders.save(new OffenderDetails(
                        OffenderKind.VEHICLE,
                        revoked.plate(),
                        "",
                        "演示" + revoked.plate().substring(3),
                        // not known, so that the last twelve months count, in which all four trips lie
                        null,
                        null,
                        "萧县",
                        "演示数据",
                        0));
            }
            for (int i = 1; i <= CARRIERS; i++) {
                String name = String.format(Locale.ROOT, "演示运输公司%02d", i);
                offenders.save(new OffenderDetails(
                        OffenderKind.CARRIER, name, name, "", null, 20 + i * 7 % 90, "萧县", "演示数据", 0));
            }
            sendSome();
        });
    }

    private void sendSome() {
        for (Notice notice : outbox.list(Notice.State.DRAFT, 100)) {
            if (notice.id() % 3 != 0) {
                String number = String.format(Locale.ROOT, "演示抄告%03d", notice.id());
                Notice sent = notices.step(notice.id(), notice.version(), Notice.State.SENT, number);
                if (notice.id() % 3 == 1) {
                    notices.step(sent.id(), sent.version(), Notice.State.ANSWERED, "已收到并录入（演示）");
                }
            }
        }
    }

    private void take(EvidenceYear.Draft draft, Caller one, Caller other, Instant end) {
        VehiclePass pass = passes.listByCode(draft.recordCode()).get(0);
        clock.put(draft.at().plusSeconds(8));
        for (MediaKind kind : KINDS) {
            evidence.attach(
                    pass.id(),
                    kind,
                    draft.recordCode() + "_" + kind + ".png",
                    DemoPhotos.of(kind, draft.number()),
                    "演示非现场点");
        }
        EvidenceCase now = cases.findByPass(pass.id()).orElse(null);
        Instant reviewed = draft.reviewedAt();
        if (now == null || reviewed == null) {
            return;
        }
        Caller first = draft.number() % 2 == 0 ? one : other;
        Caller second = draft.number() % 2 == 0 ? other : one;
        clock.put(earlier(reviewed, end));
        if (draft.fate() == Fate.REJECTED || draft.fate() == Fate.NOT_HANDLED) {
            Verdict verdict = draft.fate() == Fate.REJECTED ? Verdict.RETURN : Verdict.NOT_HANDLED;
            desk.review(
                    first, now.id(), now.version(), verdict, verdict == Verdict.RETURN ? "侧面照片反光，轴数看不清" : "持有大件运输许可");
            return;
        }
        now = desk.review(first, now.id(), now.version(), Verdict.PASS, "照片清晰，号牌一致");
        if (draft.fate() == Fate.AWAITS_SECOND) {
            return;
        }
        Instant collected = earlier(reviewed.plusSeconds(DAY + 4_000L), end);
        clock.put(collected);
        now = desk.review(second, now.id(), now.version(), Verdict.PASS, "同意");
        if (draft.fate() != Fate.COLLECTED) {
            settle(draft, now, first, collected, end);
        }
    }

    private void settle(EvidenceYear.Draft draft, EvidenceCase collected, Caller by, Instant at, Instant end) {
        Instant filedAt = earlier(at.plusSeconds(3L * DAY), end);
        clock.put(filedAt);
        LocalDate filed = LocalDate.ofInstant(filedAt, CHINA);
        EvidenceCase now = desk.file(
                by,
                collected.id(),
                collected.version(),
                String.format(Locale.ROOT, "演示立〔%d〕%03d号", filed.getYear(), draft.number()),
                filed);
        if (draft.fate() == Fate.FILED) {
            return;
        }
        clock.put(earlier(filedAt.plusSeconds(40L * DAY), end));
        LocalDate decided = filed.plusDays(20);
        long fine = Math.min(MOST_CENTS, now.overKg() / 1000 * FINE_CENTS_A_TONNE);
        now = desk.decide(
                by,
                now.id(),
                now.version(),
                String.format(Locale.ROOT, "演示罚〔%d〕%03d号", decided.getYear(), draft.number()),
                decided,
                CaseState.Outcome.PENALTY,
                fine);
        if (draft.fate() == Fate.CLOSED) {
            LocalDate served = decided.plusDays(5);
            now = desk.serve(by, now.id(), now.version(), served, served.plusDays(9));
            desk.close(by, now.id(), now.version(), served.plusDays(11));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Caller caller(Person person) {
        return new Caller(person.id(), person.login(), person.name(), person.roles());
    }

    /** A clock that stands where it was put. */
    private static final class PutClock extends Clock {
        private Instant now = Instant.EPOCH;

        void put(Instant at) {
            now = at;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
