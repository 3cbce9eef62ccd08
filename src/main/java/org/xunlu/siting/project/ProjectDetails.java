package org.xunlu.siting.project;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.CheckpointId;
import org.xunlu.refusal.Refusal;

/**
 * What people enter about a project.
 *
 * @param study key of the study that chose the place; null where none did
 * @param name name, 1 to 100 characters
 * @param position where
 * @param lanes lanes weighed
 * @param costCents what it costs, CNY cents
 * @param sitedOn day its place was fixed
 * @param announcedOn day it was announced to the public (行政处罚法 Art. 41)
 * @param verifiedOn day its scale was verified 检定
 * @param liveOn day it went live
 * @param checkpoint the weighing place it became
 */
public record ProjectDetails(
        @Nullable Long study,
        String name,
        LonLat position,
        int lanes,
        long costCents,
        @Nullable LocalDate sitedOn,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate liveOn,
        @Nullable CheckpointId checkpoint,
        String note) {
    private static final int MOST_LANES = 20;

    /** Refuses a point that goes live before it is announced and verified. */
    public ProjectDetails {
        name = name.strip();
        note = note.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw Refusal.invalid("text_length", "name", Map.of("min", 1, "max", 100, "value", name.length()));
        }
        if (lanes < 1 || lanes > MOST_LANES) {
            throw Refusal.invalid("out_of_range", "lanes", Map.of("min", 1, "max", MOST_LANES, "value", lanes));
        }
        if (costCents < 0) {
            throw Refusal.invalid("siting.budget_negative", "costCents", Map.of("value", costCents));
        }
        if (liveOn != null && (announcedOn == null || announcedOn.isAfter(liveOn))) {
            throw Refusal.invalid("siting.live_before_announced", "liveOn");
        }
        if (liveOn != null && (verifiedOn == null || verifiedOn.isAfter(liveOn))) {
            throw Refusal.invalid("siting.live_before_verified", "liveOn");
        }
    }

    /** How far it is. */
    public ProjectStage stage() {
        if (liveOn != null) {
            return ProjectStage.LIVE;
        }
        if (verifiedOn != null) {
            return ProjectStage.VERIFIED;
        }
        if (announcedOn != null) {
            return ProjectStage.ANNOUNCED;
        }
        return sitedOn == null ? ProjectStage.CHOSEN : ProjectStage.SITED;
    }
}
