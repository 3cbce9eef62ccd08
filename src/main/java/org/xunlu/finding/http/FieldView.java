package org.xunlu.finding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.field.Standpoint;
import org.xunlu.finding.field.Visit;

/** What the officer's page is told. */
final class FieldView {
    private FieldView() {}

    /**
     * Open findings around, nearest first.
     *
     * @param kinds the kinds of the last year, the most frequent first
     */
    record Around(List<Item> items, List<FindingKind> kinds) {}

    /** One of them, with the small picture of its first photo. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(FindingView finding, @Nullable String thumbnailUrl) {
        static Item of(Finding finding, Map<FindingId, Long> photos) {
            Long photo = photos.get(finding.id());
            return new Item(FindingView.of(finding), photo == null ? null : "/api/photos/" + photo + "/thumbnail");
        }
    }

    /** Where a finding was recorded from, and later looks at it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnSpot(@Nullable StandpointView standpoint, List<VisitView> visits) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandpointView(
            double lon,
            double lat,
            @Nullable Double accuracyMeters,
            @Nullable Double headingDegrees) {
        static StandpointView of(Standpoint stood) {
            return new StandpointView(
                    stood.position().lon(), stood.position().lat(), stood.accuracyMeters(), stood.headingDegrees());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VisitView(
            Instant visitedAt,
            String person,
            Visit.Outcome outcome,
            String note,
            @Nullable StandpointView standpoint) {
        static VisitView of(Visit visit) {
            Standpoint stood = visit.standpoint();
            return new VisitView(
                    visit.visitedAt(),
                    visit.personName(),
                    visit.outcome(),
                    visit.note(),
                    stood == null ? null : StandpointView.of(stood));
        }
    }
}
