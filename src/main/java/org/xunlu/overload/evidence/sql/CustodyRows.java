package org.xunlu.overload.evidence.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.xunlu.overload.evidence.CustodyLine;

/** Lines of the chain of custody in table {@code custody_line}. */
final class CustodyRows {
    private static final int LONGEST = 1500;

    private CustodyRows() {}

    static List<CustodyLine> list(Handle handle, long passId) {
        return handle.createQuery("SELECT * FROM custody_line WHERE pass_id = :pass ORDER BY seq")
                .bind("pass", passId)
                .map((row, context) -> new CustodyLine(
                        row.getLong("pass_id"),
                        row.getInt("seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        row.getString("action"),
                        row.getString("detail"),
                        row.getString("previous"),
                        row.getString("hash")))
                .list();
    }

    static void add(Handle handle, long passId, Instant at, String person, String action, String detail) {
        // one writer a pass: the next number is taken under the row's lock
        handle.createQuery("SELECT id FROM vehicle_pass WHERE id = :pass FOR UPDATE")
                .bind("pass", passId)
                .mapTo(Long.class)
                .findOne();
        List<CustodyLine> last = handle.createQuery(
                        "SELECT * FROM custody_line WHERE pass_id = :pass ORDER BY seq DESC LIMIT 1")
                .bind("pass", passId)
                .map((row, context) -> new CustodyLine(
                        passId, row.getInt("seq"), at, "", "", "", row.getString("previous"), row.getString("hash")))
                .list();
        String previous = last.isEmpty() ? CustodyLine.BEGINNING : last.get(0).hash();
        int seq = last.isEmpty() ? 1 : last.get(0).seq() + 1;
        // the database keeps microseconds
        CustodyLine line = CustodyLine.after(
                previous,
                passId,
                seq,
                at.truncatedTo(ChronoUnit.MICROS),
                person,
                action,
                detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail);
        handle.createUpdate("""
                        INSERT INTO custody_line (pass_id, seq, at, person, action, detail, previous, hash)
                        VALUES (:pass, :seq, :at, :person, :action, :detail, :previous, :hash)""")
                .bind("pass", passId)
                .bind("seq", seq)
                .bind("at", line.at())
                .bind("person", line.person())
                .bind("action", line.action())
                .bind("detail", line.detail())
                .bind("previous", line.previous())
                .bind("hash", line.hash())
                .execute();
    }
}
