package org.xunlu.overload.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.EvidenceCondition;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.PassRegister;
import org.xunlu.overload.VehiclePass;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.law.FineReference;
import org.xunlu.overload.law.FineTable;
import org.xunlu.overload.law.LawBook;
import org.xunlu.refusal.Refusal;

/**
 * All that is known of one pass, put together for people who judge it.
 *
 * @param place where it was weighed
 * @param limitSource law and article of the limit applied; empty where the row is gone
 * @param fine what the law would fine, for reference
 * @param gaps conditions of evidence not met today
 * @param photos what is held
 * @param opened the case, where there is one
 * @param custody the chain of custody
 * @param brokenLine the first changed line of it, 0 where it is whole
 * @param others the other records under its code
 */
public record EvidenceFile(
        VehiclePass pass,
        Checkpoint place,
        String limitSource,
        FineReference fine,
        Set<EvidenceCondition> gaps,
        List<PassPhoto> photos,
        @Nullable EvidenceCase opened,
        List<CustodyLine> custody,
        int brokenLine,
        List<VehiclePass> others) {
    public EvidenceFile {
        photos = List.copyOf(photos);
        custody = List.copyOf(custody);
        others = List.copyOf(others);
    }

    /** Puts them together. */
    public static final class Clerk {
        private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

        private final PassRegister passes;
        private final CheckpointRegister checkpoints;
        private final CaseBook book;
        private final EvidenceDesk desk;
        private final Supplier<MassLimits> limits;
        private final Supplier<LawBook> law;
        private final String province;

        public Clerk(
                PassRegister passes,
                CheckpointRegister checkpoints,
                CaseBook book,
                EvidenceDesk desk,
                Supplier<MassLimits> limits,
                Supplier<LawBook> law,
                String province) {
            this.passes = passes;
            this.checkpoints = checkpoints;
            this.book = book;
            this.desk = desk;
            this.limits = limits;
            this.law = law;
            this.province = province;
        }

        /** The file of a pass, judged by what is known now. */
        public EvidenceFile get(long passId) {
            Set<EvidenceCondition> gaps = desk.rejudge(passId);
            VehiclePass pass = passes.find(passId).orElseThrow(() -> Refusal.notFound("pass", passId));
            Weighing weighing = pass.weighing();
            Checkpoint place = checkpoints.find(weighing.checkpoint()).orElseThrow();
            LocalDate day = LocalDate.ofInstant(weighing.capturedAt(), CHINA);
            List<CustodyLine> custody = book.custody(passId);
            Optional<EvidenceCase> opened = book.findByPass(passId);
            return new EvidenceFile(
                    pass,
                    place,
                    limits.get()
                            .find(
                                    weighing.vehicle().axles(),
                                    weighing.vehicle().type(),
                                    weighing.vehicle().singleDriveAxle(),
                                    day)
                            .map(limit -> limit.source())
                            .orElse(""),
                    new FineTable(law.get(), province).of(pass.overLimit(), weighing.vehicle(), day),
                    gaps,
                    book.photos(passId),
                    opened.orElse(null),
                    custody,
                    CustodyLine.firstBroken(custody),
                    passes.listByCode(weighing.recordCode()).stream()
                            .filter(each -> each.id() != passId)
                            .toList());
        }
    }
}
