package org.xunlu.overload.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.AccuracyClass;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.Editor;
import org.xunlu.overload.FieldChange;
import org.xunlu.overload.Standing;
import org.xunlu.overload.TravelDirection;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class CheckpointStoreTest {
    private static final Editor EDITOR = new Editor(7, "登记人", Instant.parse("2026-06-01T04:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private final CheckpointStore checkpoints;
    private final String code = "S-" + UUID.randomUUID().toString().substring(0, 8);

    CheckpointStoreTest(Database database) {
        checkpoints = new CheckpointStore(database);
    }

    private CheckpointDetails details(String name, Standing standing) {
        return new CheckpointDetails(
                code,
                name,
                CheckpointKind.MOBILE,
                new LonLat(116.9, 34.2),
                2,
                TravelDirection.UP,
                AccuracyClass.C5,
                DAY,
                DAY.plusYears(1),
                null,
                "",
                standing);
    }

    @Test
    void reviews_signs_and_certificate_are_kept() {
        Standing standing = new Standing("检-1", DAY, DAY.plusDays(2), DAY.plusDays(3), 1000, 900);
        Checkpoint added = checkpoints.add(details("站", standing), EDITOR);
        assertThat(checkpoints.find(added.id())).contains(added);
        assertThat(standing.reviewedOn(DAY.plusDays(1))).isFalse();
        assertThat(standing.reviewedOn(DAY.plusDays(2))).isTrue();
        assertThat(standing.signedOn(DAY.plusDays(2))).isFalse();
    }

    @Test
    void every_change_of_a_field_is_kept_with_its_person() {
        Checkpoint added = checkpoints.add(details("站", Standing.NONE), EDITOR);
        checkpoints.replace(
                added.id(),
                details("新站", new Standing("检-2", DAY, null, null, null, null)),
                added.version(),
                new Editor(8, "修改人", EDITOR.at()));
        assertThat(checkpoints.listEdits(added.id(), 10))
                .filteredOn(edit -> edit.version() == 2)
                .allSatisfy(edit -> assertThat(edit.editor().person()).isEqualTo("修改人"))
                .extracting(edit -> edit.change())
                .containsExactlyInAnyOrder(
                        new FieldChange("name", "站", "新站"),
                        new FieldChange("certificateNo", "", "检-2"),
                        new FieldChange("legalReviewOn", "", "2026-05-01"));
        assertThat(checkpoints.listEdits(added.id(), 10))
                .last()
                .satisfies(edit -> assertThat(edit.change().field()).isEqualTo("added"));
    }

    @Test
    void a_sign_beyond_reason_is_refused_with_its_field() {
        assertThatThrownBy(() -> new Standing("", null, null, null, 20_000, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("signUpMeters"));
    }
}
