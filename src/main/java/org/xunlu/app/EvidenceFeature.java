package org.xunlu.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.xunlu.access.Role;
import org.xunlu.account.AuditTrail;
import org.xunlu.calendar.HolidayBook;
import org.xunlu.database.Database;
import org.xunlu.finding.photo.PhotoFiles;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.job.JobBoard;
import org.xunlu.live.Feed;
import org.xunlu.network.NetworkHolder;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.overload.EvidenceRules;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.PassLoader;
import org.xunlu.overload.evidence.CaseDesk;
import org.xunlu.overload.evidence.CaseLayer;
import org.xunlu.overload.evidence.Deadlines;
import org.xunlu.overload.evidence.EvidenceDesk;
import org.xunlu.overload.evidence.EvidenceFile;
import org.xunlu.overload.evidence.http.CaseRoutes;
import org.xunlu.overload.evidence.http.EvidenceRoutes;
import org.xunlu.overload.evidence.sql.CaseStore;
import org.xunlu.overload.http.CargoKindRoutes;
import org.xunlu.overload.http.PassIntakeRoutes;
import org.xunlu.overload.http.PassView;
import org.xunlu.overload.importing.CargoKindSeed;
import org.xunlu.overload.law.LawBook;
import org.xunlu.overload.law.http.LawRoutes;
import org.xunlu.overload.law.http.MassLimitRoutes;
import org.xunlu.overload.law.importing.LawSeed;
import org.xunlu.overload.law.sql.LawStore;
import org.xunlu.overload.offender.NoticeDesk;
import org.xunlu.overload.offender.OffenderDesk;
import org.xunlu.overload.offender.OffenderLayer;
import org.xunlu.overload.offender.http.OffenderRoutes;
import org.xunlu.overload.offender.sql.NoticeStore;
import org.xunlu.overload.offender.sql.OffenderStore;
import org.xunlu.overload.sql.CargoKindStore;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.MassLimitStore;
import org.xunlu.overload.sql.PassStore;

/** What becomes of a weighing: the law, the evidence, the review, the offenders, wired. */
final class EvidenceFeature {
    /** Anhui. */
    static final String USUAL_PROVINCE = "34";

    /** Suzhou, Anhui. */
    private static final String USUAL_PLATES = "皖L";

    private static final Set<Role> SEE_PASSES = Set.of(Role.DISPATCHER, Role.REVIEWER, Role.PLANNER);
    private static final long LOOK_AGAIN_MILLIS = 600_000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final LawStore law;
    private final String province;
    private final Clock clock;
    private final CargoKindStore cargoes;
    private final List<Routes> routes;
    private final List<ExportLayer> layers;

    EvidenceFeature(
            Config config,
            Database database,
            MassLimitStore limits,
            Clock clock,
            Messages messages,
            AuditTrail audit,
            NetworkHolder network,
            HolidayBook holidays,
            Feed feed,
            JobBoard jobs,
            RepeatedTasks tasks) {
        this.clock = clock;
        province = config.text("law.province", USUAL_PROVINCE);
        law = law(database, province);
        cargoes = new CargoKindStore(database);
        cargoes.seed(BundledRules.read("cargo-kinds.csv", CargoKindSeed::read));
        long mostPhotoBytes = (long) config.number("photo.most-mb", 10) << 20;
        PassStore passes = new PassStore(database);
        CheckpointStore checkpoints = new CheckpointStore(database);
        CaseStore cases = new CaseStore(database);
        PhotoFiles files = new PhotoFiles(config.dataFolder().resolve("evidence"));
        EvidenceDesk desk = new EvidenceDesk(cases, passes, checkpoints, this::rules, files, clock);
        Supplier<Deadlines> deadlines = () -> new Deadlines(law.book(), province, holidays.calendar());
        NoticeStore outbox = new NoticeStore(database);
        NoticeDesk notices = new NoticeDesk(outbox, config.text("law.home-plates", USUAL_PLATES), clock);
        OffenderStore offenders = new OffenderStore(database);
        CaseDesk caseDesk = new CaseDesk(cases, desk, clock, notices::follow);
        EvidenceFile.Clerk clerk =
                new EvidenceFile.Clerk(passes, checkpoints, cases, desk, limits::limits, law::book, province);
        PassIntake intake = new PassIntake(
                passes,
                checkpoints,
                limits::limits,
                this::rules,
                clock,
                pass -> feed.publish("pass", SEE_PASSES, PassView.of(pass, false)));
        OffenderDesk offenderDesk = new OffenderDesk(offenders, law::book, province, clock);
        layers = List.of(new CaseLayer(cases, checkpoints), new OffenderLayer(offenderDesk));
        routes = List.of(
                new PassIntakeRoutes(
                        checkpoints,
                        () -> new PassLoader(intake, checkpoints, clock, cargoes.kinds()),
                        new PassIntakeRoutes.Photos(mostPhotoBytes, desk::attach),
                        jobs,
                        audit,
                        messages),
                new CargoKindRoutes(cargoes::kinds),
                new LawRoutes(law, limits::limits, passes, province, audit, clock),
                new MassLimitRoutes(limits, law::book, passes, province, audit, clock),
                new OffenderRoutes(offenderDesk, offenders, notices, outbox, audit),
                new CaseRoutes(cases, caseDesk, deadlines, audit, clock),
                new EvidenceRoutes(
                        new EvidenceRoutes.Parts(
                                clerk,
                                desk,
                                cases,
                                passes,
                                checkpoints,
                                files,
                                mostPhotoBytes,
                                new DemoMark(database)::isSet),
                        network,
                        deadlines,
                        messages,
                        audit,
                        clock));
        tasks.every(LOOK_AGAIN_MILLIS, desk::lookAgain);
    }

    /** The numbers by which evidence is judged today. */
    EvidenceRules rules() {
        LawBook book = law.book();
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        EvidenceRules usual = EvidenceRules.USUAL;
        return new EvidenceRules(
                book.setting("announcement_lead_days", province, today, usual.announcementLeadDays()),
                book.setting("least_speed_tenths_kmh", province, today, (int) (usual.leastKmPerHour() * 10)) / 10.0,
                book.setting("most_speed_tenths_kmh", province, today, (int) (usual.mostKmPerHour() * 10)) / 10.0,
                book.setting("least_plate_confidence_percent", province, today, (int) (usual.leastConfidence() * 100))
                        / 100.0,
                book.setting("axle_sum_tolerance_percent", province, today, usual.axleSumTolerancePercent()));
    }

    /** The rows of law, filled where nobody has yet. */
    static LawStore law(Database database, String province) {
        LawStore law = new LawStore(database, province);
        law.seed(BundledRules.read("overload-law.csv", LawSeed::read));
        return law;
    }

    /** How words become kinds of cargo. */
    CargoKindStore cargoes() {
        return cargoes;
    }

    /** Cases and offenders for export. */
    List<ExportLayer> layers() {
        return layers;
    }

    List<Routes> routes() {
        return routes;
    }
}
