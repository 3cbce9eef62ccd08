package org.xunlu.overload.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointEdit;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.Editor;
import org.xunlu.overload.FieldChange;

/** Changes of checkpoints in table {@code checkpoint_edit}, written in the transaction of the change. */
final class CheckpointEdits {
    private static final int LONGEST_NAME = 100;

    private CheckpointEdits() {}

    static void keep(Handle handle, Checkpoint after, Editor editor, List<FieldChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO checkpoint_edit (checkpoint_id, at, person_id, person, field, before_text, after_text, version)
                VALUES (:checkpoint, :at, :person_id, :person, :field, :before, :after, :version)""");
        String name = editor.person();
        for (FieldChange change : changes) {
            batch.bind("checkpoint", after.id().value())
                    .bind("at", editor.at())
                    .bind("person_id", editor.personId())
                    .bind("person", name.substring(0, Math.min(LONGEST_NAME, name.length())))
                    .bind("field", change.field())
                    .bind("before", change.before())
                    .bind("after", change.after())
                    .bind("version", after.version())
                    .add();
        }
        batch.execute();
    }

    static List<CheckpointEdit> list(Handle handle, CheckpointId id, int most) {
        return handle.createQuery(
                        "SELECT * FROM checkpoint_edit WHERE checkpoint_id = :id ORDER BY id DESC LIMIT :most")
                .bind("id", id.value())
                .bind("most", most)
                .map((row, context) -> new CheckpointEdit(
                        row.getLong("id"),
                        id,
                        new Editor(
                                row.getLong("person_id"),
                                row.getString("person"),
                                row.getTimestamp("at").toInstant()),
                        new FieldChange(
                                row.getString("field"), row.getString("before_text"), row.getString("after_text")),
                        row.getLong("version")))
                .list();
    }
}
