package org.xunlu.finding.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.refusal.Refusal;

/** Which findings were merged into which, in column {@code merged_into}. */
final class FindingMerges {
    /**
     * That a finding was not merged into another. Told so that the embedded database does not take the index of survivors
     * for it, in which nearly all rows are alike.
     */
    static final String STANDING = "(merged_into IS NULL OR merged_into < 0)";

    private FindingMerges() {}

    /** Points one to its survivor, or with null to none; its version grows. */
    static void point(Handle handle, Finding merged, @Nullable FindingId survivor) {
        int changed = handle.createUpdate("UPDATE finding SET merged_into = :survivor, version = version + 1"
                        + " WHERE id = :id AND version = :version")
                .bind("survivor", survivor == null ? null : (Long) survivor.value())
                .bind("id", merged.id().value())
                .bind("version", merged.version())
                .execute();
        if (changed == 0) {
            throw Refusal.conflict(
                    "finding.changed_meanwhile", Map.of("id", merged.id().value()));
        }
    }

    static Optional<FindingId> survivor(Handle handle, FindingId id) {
        return handle.createQuery("SELECT merged_into FROM finding WHERE id = :id AND merged_into IS NOT NULL")
                .bind("id", id.value())
                .map((row, context) -> new FindingId(row.getLong(1)))
                .findOne();
    }

    static List<Finding> merged(Handle handle, FindingId survivor) {
        return handle.createQuery("SELECT * FROM finding WHERE merged_into = :id ORDER BY id")
                .bind("id", survivor.value())
                .map(FindingRows::finding)
                .list();
    }
}
