package org.xunlu.patrol.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.journal.RemarkEdit;
import org.xunlu.patrol.journal.Remarks;
import org.xunlu.patrol.journal.Signature;

@OnBothDatabases
record LogStoresTest(Database database) {
    private static final Instant BACK = Instant.parse("2026-06-01T10:00:00Z");
    private static final PatrolId PATROL = new PatrolId(9_001);
    private static final long PERSON = 9_002;

    @Test
    void a_log_waits_for_each_on_board_until_signed_and_every_version_of_its_remarks_stays() {
        database.change(handle -> {
            handle.execute("INSERT INTO officer (id, person_id, name, certificate_no, version)"
                    + " VALUES (9003, 9002, '演示员', '', 1)");
            handle.execute(
                    "INSERT INTO patrol (id, name, classes, seed, state, state_at, state_person_id, state_person,"
                            + " state_reason, departed_at, network_revision, length_meters, required_meters, seconds, class_meters, unreached_count, version)"
                            + " VALUES (9001, '演示', '', 1, 'DONE', '2026-06-01 10:00:00+00', 1, '', '', '2026-06-01 08:00:00+00',"
                            + " 1, 0, 0, 0, '', 0, 1)");
            handle.execute("INSERT INTO patrol_officer (patrol_id, officer_id) VALUES (9001, 9003)");
        });
        SignatureStore signatures = new SignatureStore(database);
        assertThat(signatures.listUnsigned(PERSON, BACK.minusSeconds(1))).containsExactly(PATROL);
        assertThat(signatures.listUnsigned(PERSON, BACK.plusSeconds(1))).isEmpty();
        assertThat(signatures.listUnsigned(1, BACK.minusSeconds(1))).isEmpty();
        Signature signature =
                new Signature(PERSON, "演示员", Signature.Part.CREW, BACK.plusSeconds(60), "0a".repeat(32), 15_070);
        signatures.add(PATROL, signature);
        assertThat(signatures.list(PATROL)).containsExactly(signature);
        assertThat(signatures.listUnsigned(PERSON, BACK.minusSeconds(1))).isEmpty();

        RemarkStore remarks = new RemarkStore(database);
        Remarks fine = new Remarks("晴", "", "", "", "正常", "演示员", 0);
        assertThat(remarks.replace(PATROL, fine, BACK)).isPresent();
        assertThat(remarks.replace(PATROL, fine, BACK)).isEmpty();
        Remarks wet = new Remarks("雨", "", "", "", "正常", "调度员", 1);
        assertThat(remarks.replace(PATROL, wet, BACK.plusSeconds(5))).isPresent();
        assertThat(remarks.listVersions(PATROL))
                .containsExactly(
                        new RemarkEdit(new Remarks("晴", "", "", "", "正常", "演示员", 1), BACK),
                        new RemarkEdit(new Remarks("雨", "", "", "", "正常", "调度员", 2), BACK.plusSeconds(5)));
    }
}
