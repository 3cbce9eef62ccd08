package org.xunlu.overload;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;

/** Checkpoints for export. */
public final class CheckpointLayer implements ExportLayer {
    private final CheckpointRegister checkpoints;

    /** Rows of this register. */
    public CheckpointLayer(CheckpointRegister checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public String id() {
        return "checkpoints";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.PLANNER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "code",
                "name",
                "kind",
                "lanes",
                "direction",
                "accuracy_class",
                "verified_on",
                "verified_until",
                "announced_on",
                "note",
                "certificate_no",
                "legal_review_on",
                "technical_review_on",
                "signs_recorded_on",
                "sign_up_meters",
                "sign_down_meters");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        for (Checkpoint checkpoint : checkpoints.list()) {
            CheckpointDetails details = checkpoint.details();
            sink.accept(ExportRow.of(
                    checkpoint.id().value(),
                    details.position().point(),
                    details.code(),
                    details.name(),
                    details.kind().name(),
                    details.lanes(),
                    details.direction().name(),
                    text(details.accuracyClass()),
                    text(details.verifiedOn()),
                    text(details.verifiedUntil()),
                    text(details.announcedOn()),
                    details.note(),
                    details.standing().certificateNo(),
                    text(details.standing().legalReviewOn()),
                    text(details.standing().technicalReviewOn()),
                    text(details.standing().signsRecordedOn()),
                    text(details.standing().signUpMeters()),
                    text(details.standing().signDownMeters())));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
