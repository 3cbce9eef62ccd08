package org.xunlu.overload.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.xunlu.finding.photo.PhotoFiles;

/**
 * One line of the chain of custody of a pass's evidence: who did what when, bound to the line before by its hash.
 *
 * @param seq number from 1 within the pass
 * @param previous hash of the line before, 64 zeros for the first
 * @param hash SHA-256 of all the others
 */
public record CustodyLine(
        long passId, int seq, Instant at, String person, String action, String detail, String previous, String hash) {
    /** What stands before the first line. */
    public static final String BEGINNING = "0".repeat(64);

    /** The line that follows. */
    public static CustodyLine after(
            String previous, long passId, int seq, Instant at, String person, String action, String detail) {
        return new CustodyLine(
                passId,
                seq,
                at,
                person,
                action,
                detail,
                previous,
                hash(previous, passId, seq, at, person, action, detail));
    }

    private static String hash(
            String previous, long passId, int seq, Instant at, String person, String action, String detail) {
        String content = String.join(
                "\n", previous, Long.toString(passId), Integer.toString(seq), at.toString(), person, action, detail);
        return PhotoFiles.hash(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the first line that was changed, or 0 where the chain is whole. */
    public static int firstBroken(List<CustodyLine> chain) {
        String previous = BEGINNING;
        int seq = 1;
        for (CustodyLine line : chain) {
            CustodyLine should = after(previous, line.passId, seq, line.at, line.person, line.action, line.detail);
            if (!should.equals(line)) {
                return seq;
            }
            previous = line.hash;
            seq++;
        }
        return 0;
    }
}
