package org.xunlu.roadside.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.article.Article;
import org.xunlu.finding.RoadAddress;
import org.xunlu.overload.OverLimit;
import org.xunlu.overload.Severity;
import org.xunlu.overload.VehicleType;
import org.xunlu.roadside.stop.Offence;
import org.xunlu.roadside.stop.RoadStop;
import org.xunlu.roadside.stop.StopDetails;
import org.xunlu.roadside.stop.StopState;

/**
 * A stop as the API tells it.
 *
 * @param plate masked in lists
 * @param articles the articles in force on its day, for each of its offences; only when it is shown alone
 * @param photos keys of its photos; only when it is shown alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StopView(
        long id,
        Instant at,
        double lon,
        double lat,
        @Nullable RoadAddress address,
        String plate,
        VehicleType vehicleType,
        int axles,
        String cargo,
        @Nullable String cargoTold,
        @Nullable String driver,
        @Nullable String licence,
        @Nullable String carrier,
        @Nullable String source,
        @Nullable Integer firstKg,
        @Nullable Integer againKg,
        int unloadedKg,
        @Nullable Integer limitKg,
        int overKg,
        double ratePercent,
        Severity severity,
        List<Offence> offences,
        int policePoints,
        String policeRecord,
        @Nullable Long operationId,
        @Nullable Long checkpointId,
        List<RoadStop.Present> officers,
        String note,
        StopState state,
        String recordedBy,
        @Nullable String settledBy,
        @Nullable String settledWhy,
        @Nullable List<Article<Offence>> articles,
        @Nullable List<Long> photos,
        long version) {

    /** A row of a list: the plate masked, the people left out. */
    static StopView row(RoadStop stop) {
        return of(stop, false, null, null);
    }

    /** One stop with everything. */
    static StopView whole(RoadStop stop, List<Article<Offence>> rules, List<Long> photos) {
        LocalDate day = LocalDate.ofInstant(stop.details().at(), ZoneId.of("Asia/Shanghai"));
        return of(
                stop,
                true,
                rules.stream()
                        .filter(rule -> stop.details().offences().contains(rule.about()) && rule.inForce(day))
                        .toList(),
                photos);
    }

    private static StopView of(
            RoadStop stop, boolean whole, @Nullable List<Article<Offence>> articles, @Nullable List<Long> photos) {
        StopDetails details = stop.details();
        OverLimit over = stop.overLimit();
        RoadStop.Settled settled = stop.settled();
        return new StopView(
                stop.id().value(),
                details.at(),
                details.position().lon(),
                details.position().lat(),
                stop.address(),
                whole
                        ? details.vehicle().plate().text()
                        : details.vehicle().plate().masked(),
                details.vehicle().type(),
                details.vehicle().axles(),
                details.vehicle().cargo().kind(),
                details.vehicle().cargo().told().isEmpty()
                        ? null
                        : details.vehicle().cargo().told(),
                whole ? details.people().driver() : null,
                whole ? details.people().licence() : null,
                whole ? details.people().carrier() : null,
                whole ? details.people().source() : null,
                details.firstKg(),
                details.againKg(),
                details.unloadedKg(),
                over == null ? null : over.limitKg(),
                over == null ? 0 : over.overKg(),
                over == null ? 0 : over.rateBasisPoints() / 100.0,
                over == null ? Severity.WITHIN_LIMIT : over.severity(),
                details.offences().stream().sorted().toList(),
                details.police().points(),
                details.police().record(),
                details.operation() == null ? null : details.operation().value(),
                details.checkpoint() == null ? null : details.checkpoint().value(),
                stop.officers(),
                details.note(),
                stop.state(),
                stop.author().name(),
                settled == null ? null : settled.by().name(),
                settled == null ? null : settled.why(),
                articles,
                photos,
                stop.version());
    }
}
