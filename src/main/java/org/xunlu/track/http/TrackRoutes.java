package org.xunlu.track.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.REVIEWER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixDetails;
import org.xunlu.track.FixItem;
import org.xunlu.track.GpsDistance;
import org.xunlu.track.JudgedAgain;
import org.xunlu.track.TrackReading;

/** Stored tracks. Where an officer was is personal: each reading is noted in the audit trail. */
public final class TrackRoutes implements Routes {
    private static final Duration GAP = Duration.ofMinutes(2);

    private final TrackReading reading;
    private final AuditTrail audit;
    private final Clock clock;

    /** Reads tracks here. */
    public TrackRoutes(TrackReading reading, AuditTrail audit, Clock clock) {
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/tracks/{unitId}",
                        "read the track of a unit (or, with a minus, of a device that rides alone) in a period",
                        this::read,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.get(
                        "/api/tracks/{unitId}/export/{form}",
                        "the same as a file: gpx, csv or geojson",
                        this::export,
                        DISPATCHER,
                        REVIEWER));
    }

    private void read(Context context) {
        AskedTrack asked = AskedTrack.of(context, clock);
        List<Fix> fixes = JudgedAgain.of(reading.listOf(asked.rider(), asked.from(), asked.to()));
        note(context, "track.view", asked);
        context.json(new Track(
                asked.rider().key(),
                asked.from(),
                asked.to(),
                GpsDistance.meters(fixes) / 1000,
                line(fixes),
                fixes.stream().map(View::of).toList()));
    }

    private void export(Context context) throws IOException {
        TrackFile form = Arrays.stream(TrackFile.values())
                .filter(each -> each.name().equalsIgnoreCase(context.pathParam("form")))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("path", context.path()));
        AskedTrack asked = AskedTrack.of(context, clock);
        List<Fix> fixes = JudgedAgain.of(reading.listOf(asked.rider(), asked.from(), asked.to()));
        note(context, "track.export", asked);
        String name = "track-" + asked.rider().key();
        context.contentType(form.contentType());
        context.header(
                "Content-Disposition",
                "attachment; filename=\"" + name + "." + form.name().toLowerCase(Locale.ROOT) + "\"");
        form.write(
                fixes, name, new PrintWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)));
    }

    private void note(Context context, String action, AskedTrack asked) {
        audit.record(Calls.caller(context), action, "rider " + asked.rider().key(), Outcome.DONE, asked.period());
    }

    /** The believed fixes as lines, broken where more than two minutes lie between. */
    private static Geometry line(List<Fix> fixes) {
        List<LineString> parts = new ArrayList<>();
        List<Coordinate> part = new ArrayList<>();
        Instant last = null;
        for (Fix fix : fixes) {
            if (!fix.classification().shown()) {
                continue;
            }
            if (last != null && Duration.between(last, fix.time()).compareTo(GAP) > 0) {
                end(part, parts);
                part = new ArrayList<>();
            }
            part.add(fix.position().coordinate());
            last = fix.time();
        }
        end(part, parts);
        return LonLat.WGS84.createMultiLineString(parts.toArray(LineString[]::new));
    }

    private static void end(List<Coordinate> part, List<LineString> parts) {
        if (part.size() > 1) {
            parts.add(LonLat.WGS84.createLineString(part.toArray(Coordinate[]::new)));
        }
    }

    record Track(long unitId, Instant from, Instant to, double straightKm, Geometry line, List<View> fixes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            Instant time,
            double lon,
            double lat,
            @Nullable Double speedKmPerHour,
            @Nullable Double headingDegrees,
            @Nullable Double accuracyMeters,
            FixClass classification,
            long deviceId,
            @Nullable Set<AlarmKind> alarms,
            @Nullable Map<FixItem, Double> figures) {
        static View of(Fix fix) {
            FixDetails details = fix.details();
            return new View(
                    fix.time(),
                    fix.position().lon(),
                    fix.position().lat(),
                    fix.speedKmPerHour(),
                    fix.headingDegrees(),
                    fix.accuracyMeters(),
                    fix.classification(),
                    fix.device().value(),
                    details.alarms().isEmpty() ? null : details.alarms(),
                    details.figures().isEmpty() ? null : details.figures());
        }
    }
}
