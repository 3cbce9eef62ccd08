package org.xunlu.overload.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.xunlu.finding.photo.CleanPhoto;
import org.xunlu.finding.photo.PhotoFiles;
import org.xunlu.finding.photo.PhotoType;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.EvidenceCondition;
import org.xunlu.overload.EvidenceRules;
import org.xunlu.overload.MediaKind;
import org.xunlu.overload.PassRegister;
import org.xunlu.overload.VehiclePass;
import org.xunlu.refusal.Refusal;

/**
 * Holds the photos of passes and judges the evidence anew when something changes; a pass of an off-site point that is
 * certainly over its limit and meets every condition becomes a case that awaits its first review.
 */
public final class EvidenceDesk {
    private static final int LONGEST_NAME = 200;
    private static final int AT_A_TIME = 500;
    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final String SYSTEM = "系统";

    private final CaseBook book;
    private final PassRegister passes;
    private final CheckpointRegister checkpoints;
    private final Supplier<EvidenceRules> rules;
    private final PhotoFiles files;
    private final Clock clock;

    public EvidenceDesk(
            CaseBook book,
            PassRegister passes,
            CheckpointRegister checkpoints,
            Supplier<EvidenceRules> rules,
            PhotoFiles files,
            Clock clock) {
        this.book = book;
        this.passes = passes;
        this.checkpoints = checkpoints;
        this.rules = rules;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Keeps a photo as it came, unaltered, for all records under a code.
     *
     * @return whether there is such a record
     * @throws Refusal where it is no photo
     */
    public boolean attach(String recordCode, MediaKind kind, String fileName, byte[] bytes, String from) {
        List<VehiclePass> owners = passes.listByCode(recordCode);
        owners.forEach(pass -> attach(pass.id(), kind, fileName, bytes, from));
        return !owners.isEmpty();
    }

    /** Keeps a photo as it came, unaltered. */
    public PassPhoto attach(long passId, MediaKind kind, String fileName, byte[] bytes, String from) {
        PhotoType type = PhotoType.sniff(bytes).orElseThrow(() -> Refusal.invalid("cases.not_a_photo", "photo"));
        String hash = files.save(new CleanPhoto(type, bytes, null, 0, 0, null, null));
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        PassPhoto kept =
                book.attach(new PassPhoto(0, passId, kind, hash, type.mediaType(), bytes.length, name, now(), from));
        rejudge(passId);
        return kept;
    }

    /** Judges a pass by what is known now, keeps the answer, and opens a case where it is due. */
    public Set<EvidenceCondition> rejudge(long passId) {
        VehiclePass pass = passes.find(passId).orElseThrow(() -> Refusal.notFound("pass", passId));
        Checkpoint place = checkpoints
                .find(pass.weighing().checkpoint())
                .orElseThrow(() -> Refusal.notFound(
                        "checkpoint", pass.weighing().checkpoint().value()));
        Set<EvidenceCondition> gaps =
                rules.get().gaps(pass.weighing(), place.details(), book.held(passId), pass.conflict());
        if (!gaps.equals(pass.evidenceGaps())) {
            book.setGaps(passId, gaps.isEmpty() ? EnumSet.noneOf(EvidenceCondition.class) : gaps);
        }
        if (gaps.isEmpty() && place.details().kind() == CheckpointKind.OFF_SITE && worthACase(pass)) {
            book.open(pass, now(), SYSTEM);
        }
        return gaps;
    }

    private static boolean worthACase(VehiclePass pass) {
        Integer certain = pass.overLimit().certainOverKg();
        return certain != null && certain > 0 && !pass.weighing().permit();
    }

    /** Looks again at recent passes that had photos but lacked something, e.g. an announcement entered late. */
    public void lookAgain() {
        book.listUnopened(clock.instant().minus(LOOK_BACK), AT_A_TIME).forEach(this::rejudge);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
