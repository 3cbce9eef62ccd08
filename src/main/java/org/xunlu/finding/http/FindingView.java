package org.xunlu.finding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.Observation;
import org.xunlu.finding.Photo;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.LonLat;

/**
 * A finding as the API tells it.
 *
 * @param address where it is as the road's people say it; absent where no road is near
 * @param deadline last day for what comes next; absent where nothing is due
 * @param stateSince when it came into its state; absent while only found
 * @param verified whether a photo taken afterwards proves the closure; only told of closed ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        long id,
        FindingKind kind,
        double lon,
        double lat,
        String note,
        Instant foundAt,
        String foundBy,
        @Nullable RoadAddress address,
        FindingState.Name state,
        @Nullable Instant stateSince,
        @Nullable LocalDate deadline,
        @Nullable Boolean verified,
        long version) {

    /** The view of a finding. */
    public static FindingView of(Finding finding) {
        Observation seen = finding.observation();
        FindingState state = finding.state();
        return new FindingView(
                finding.id().value(),
                seen.kind(),
                seen.position().lon(),
                seen.position().lat(),
                seen.note(),
                seen.foundAt(),
                finding.foundByName(),
                finding.address(),
                state.name(),
                state.since(),
                state.deadline(),
                state instanceof FindingState.Closed closed ? (Boolean) closed.verified() : null,
                finding.version());
    }

    /** A finding with all that belongs to it. */
    record Whole(
            FindingView finding,
            List<PhotoView> photos,
            List<LineView> history,
            List<FindingView> merged,
            @Nullable Long mergedInto) {}

    /** One thing that was done. */
    record LineView(Instant at, String person, String action, String note, String basis) {
        static LineView of(HistoryLine line) {
            return new LineView(line.at(), line.personName(), line.action(), line.note(), line.basis());
        }
    }

    /**
     * A photo's description.
     *
     * @param takenAt from the camera, as is the position
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PhotoView(
            long id,
            Photo.Stage stage,
            String sha256,
            String mediaType,
            int width,
            int height,
            long bytes,
            @Nullable Instant takenAt,
            @Nullable Double takenLon,
            @Nullable Double takenLat,
            Instant uploadedAt,
            String url,
            String thumbnailUrl) {
        static PhotoView of(Photo photo) {
            LonLat from = photo.takenFrom();
            String url = "/api/photos/" + photo.id();
            return new PhotoView(
                    photo.id(),
                    photo.stage(),
                    photo.sha256(),
                    photo.mediaType(),
                    photo.width(),
                    photo.height(),
                    photo.bytes(),
                    photo.takenAt(),
                    from == null ? null : (Double) from.lon(),
                    from == null ? null : (Double) from.lat(),
                    photo.uploadedAt(),
                    url,
                    url + "/thumbnail");
        }
    }
}
