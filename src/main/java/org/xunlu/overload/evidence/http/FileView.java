package org.xunlu.overload.evidence.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.Anomaly;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.EvidenceCondition;
import org.xunlu.overload.MediaKind;
import org.xunlu.overload.MediaReference;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.evidence.CustodyLine;
import org.xunlu.overload.evidence.EvidenceFile;
import org.xunlu.overload.http.PassView;
import org.xunlu.overload.law.FineReference;

/**
 * All that is known of a pass, as the API tells it.
 *
 * @param conditions every condition of evidence, met or not
 * @param custodyBroken number of the first changed line of the chain of custody; 0 where it is whole
 * @param otherRecords other records under the same code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileView(
        PassView pass,
        Place place,
        Readings readings,
        String limitSource,
        FineReference fine,
        boolean eligible,
        List<Condition> conditions,
        List<Photo> photos,
        List<MediaReference> references,
        @Nullable CaseView evidenceCase,
        List<CustodyLine> custody,
        int custodyBroken,
        List<PassView> otherRecords) {

    record Condition(EvidenceCondition condition, boolean met) {}

    record Place(
            long id,
            String code,
            String name,
            double lon,
            double lat,
            @Nullable String address,
            Object details) {}

    /** What the list of passes does not show. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Readings(
            Instant receivedAt,
            String frontPlate,
            @Nullable Double frontConfidence,
            String rearPlate,
            @Nullable Double rearConfidence,
            List<Integer> axleSpacingMm,
            @Nullable Integer lengthMm,
            @Nullable Integer widthMm,
            @Nullable Integer heightMm,
            @Nullable Double temperatureCelsius,
            Set<Anomaly> anomalies) {}

    record Photo(
            long id,
            MediaKind kind,
            String url,
            String sha256,
            long bytes,
            String fileName,
            Instant receivedAt,
            String receivedFrom) {}

    static FileView of(EvidenceFile file, boolean whole, @Nullable CaseView evidenceCase, @Nullable String address) {
        Weighing weighing = file.pass().weighing();
        Weighing.Plates plates = weighing.plates();
        CheckpointDetails details = file.place().details();
        return new FileView(
                PassView.of(file.pass(), whole),
                new Place(
                        file.place().id().value(),
                        details.code(),
                        details.name(),
                        details.position().lon(),
                        details.position().lat(),
                        address,
                        PlaceStanding.of(details)),
                new Readings(
                        file.pass().receivedAt(),
                        whole ? plates.front().text() : plates.front().masked(),
                        plates.frontConfidence(),
                        whole ? plates.rear().text() : plates.rear().masked(),
                        plates.rearConfidence(),
                        weighing.vehicle().axleSpacingMm(),
                        weighing.vehicle().lengthMm(),
                        weighing.vehicle().widthMm(),
                        weighing.vehicle().heightMm(),
                        weighing.motion().temperatureCelsius(),
                        weighing.motion().anomalies()),
                file.limitSource(),
                file.fine(),
                file.gaps().isEmpty(),
                Arrays.stream(EvidenceCondition.values())
                        .map(each -> new Condition(each, !file.gaps().contains(each)))
                        .toList(),
                file.photos().stream()
                        .map(photo -> new Photo(
                                photo.id(),
                                photo.kind(),
                                "/api/pass-photos/" + photo.id(),
                                photo.sha256(),
                                photo.bytes(),
                                photo.fileName(),
                                photo.receivedAt(),
                                photo.receivedFrom()))
                        .toList(),
                weighing.media(),
                evidenceCase,
                file.custody(),
                file.brokenLine(),
                file.others().stream().map(each -> PassView.of(each, whole)).toList());
    }
}
