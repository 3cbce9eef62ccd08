package org.xunlu.demo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.access.Role;
import org.xunlu.account.Person;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.DemoSettings;
import org.xunlu.overload.evidence.CaseFilter;
import org.xunlu.overload.evidence.CaseFunnel;
import org.xunlu.overload.evidence.CaseState.Stage;
import org.xunlu.overload.evidence.CustodyLine;
import org.xunlu.overload.evidence.EvidenceCase;
import org.xunlu.overload.evidence.sql.CaseStore;
import org.xunlu.overload.offender.Notice;
import org.xunlu.overload.offender.sql.NoticeStore;
import org.xunlu.report.PeriodFigures;
import org.xunlu.report.sql.FigureQueries;

final class EvidenceYearTest {
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static Person person(long id, String name) {
        return new Person(id, "p" + id, name, Set.of(Role.REVIEWER), true, false, Instant.EPOCH, null, 1);
    }

    @Test
    void the_year_has_90_evidence_sets_71_filed_cases_and_30_permits_revoked(@TempDir Path folder) throws IOException {
        Clock clock = Clock.fixed(LAST.atTime(12, 0).atZone(CHINA).toInstant(), ZoneOffset.UTC);
        try (Database database = TestDatabases.h2()) {
            DemoCounty county = DemoCounty.generate(new DemoSettings(DemoSettings.DEFAULT_SEED, 1, LAST));
            new RegisterRows(database, clock).load(county, 3);
            new EvidenceLoad(database, folder).load(county.year().evidence(), LAST, person(6, "甲"), person(8, "乙"));
            Instant from = LAST.minusDays(365).atStartOfDay(CHINA).toInstant();
            Instant to = LAST.atStartOfDay(CHINA).toInstant();
            CaseStore cases = new CaseStore(database);
            CaseFunnel funnel = cases.funnel(from, to);
            assertThat(funnel.collected()).isEqualTo(90);
            assertThat(funnel.filed()).isEqualTo(71);
            assertThat(funnel.cohortFiled()).isEqualTo(71);
            assertThat(funnel.eligible()).isBetween(90L, funnel.certain());
            assertThat(cases.list(CaseFilter.at(Stage.AWAITING_FIRST), 100, null)
                            .items())
                    .hasSize(14);
            PeriodFigures.Offsite report =
                    new FigureQueries(database).count(from, to).offsite();
            assertThat(report.evidenceSets()).isEqualTo(90);
            assertThat(report.filed()).isEqualTo(71);
            assertThat(report.permitsRevoked()).isEqualTo(30);
            chainsHold(cases);
            assertThat(new NoticeStore(database).list(Notice.State.SENT, 100)).isNotEmpty();
        }
    }

    private static void chainsHold(CaseStore cases) {
        for (EvidenceCase each : cases.list(CaseFilter.ALL, 1000, null).items()) {
            assertThat(CustodyLine.firstBroken(cases.custody(each.passId()))).isZero();
            if (each.state().reviews() != null) {
                assertThat(each.state().first()).isNotNull();
                assertThat(each.state().reviews().first().personId())
                        .isNotEqualTo(each.state().reviews().second().personId());
            }
        }
    }
}
