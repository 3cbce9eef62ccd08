package org.xunlu.siting.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Json;
import org.xunlu.http.Routes;
import org.xunlu.ogc.CsvText;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.study.StoredStudy;
import org.xunlu.siting.study.StudyRegister;

/** A study's sites, flows and patrol demand as files; every export is kept in the audit trail. */
public final class StudyExportRoutes implements Routes {
    private final StudyRegister studies;
    private final AuditTrail audit;

    public StudyExportRoutes(StudyRegister studies, AuditTrail audit) {
        this.studies = studies;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/siting/studies/{id}/export/{file}",
                "take a study's sites.geojson, sites.csv, flows.csv or patrol.csv",
                this::export,
                SitingRoles.readers()));
    }

    private void export(Context context) {
        long id = Calls.id(context, "id");
        String file = context.pathParam("file");
        StoredStudy study = studies.find(id).orElseThrow(() -> Refusal.notFound("study", id));
        JsonNode outcome;
        try {
            outcome = Json.mapper().readTree(study.answer()).path("outcome");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text =
                switch (file) {
                    case "sites.geojson" -> geoJson(outcome);
                    case "sites.csv" -> sites(outcome);
                    case "flows.csv" -> flows(outcome);
                    case "patrol.csv" -> patrol(outcome);
                    default -> throw Refusal.notFound("file", file);
                };
        audit.record(Calls.caller(context), "siting.study.export", "study " + id, Outcome.DONE, file);
        context.header("Content-Disposition", "attachment; filename=\"study-" + id + "-" + file + "\"");
        Calls.answerUtf8(context, file.endsWith("csv") ? "text/csv; charset=utf-8" : "application/geo+json", text);
    }

    private static String geoJson(JsonNode outcome) {
        List<Object> features = new ArrayList<>();
        for (JsonNode point : outcome.path("sites")) {
            JsonNode site = point.path("site");
            features.add(new Feature(
                    "Feature",
                    new Position(
                            "Point",
                            List.of(
                                    site.path("lon").asDouble(),
                                    site.path("lat").asDouble())),
                    point));
        }
        return Json.text(new Features("FeatureCollection", features));
    }

    private static String sites(JsonNode outcome) {
        StringBuilder csv = head(
                "id",
                "name",
                "road",
                "standing",
                "lanes",
                "cost_cny",
                "trucks_passing",
                "over_limit_passing",
                "worth_only_here",
                "detour_factor",
                "easily_bypassed_share",
                "rules_failed",
                "rules_unknown",
                "lon",
                "lat");
        for (JsonNode point : outcome.path("sites")) {
            JsonNode site = point.path("site");
            JsonNode score = site.path("score");
            csv.append(row(
                    site.path("id").asText(),
                    site.path("name").asText(),
                    site.path("road").asText(),
                    point.path("standing").asText(),
                    site.path("lanes").asInt(),
                    site.path("costCents").asLong() / 100.0,
                    number(score.path("trucks")),
                    number(score.path("overloaded")),
                    number(point.path("onlyHere")),
                    number(score.path("detourFactor")),
                    number(score.path("easilyBypassed")),
                    verdicts(site, "FAIL"),
                    verdicts(site, "UNKNOWN"),
                    site.path("lon").asDouble(),
                    site.path("lat").asDouble()));
        }
        return csv.toString();
    }

    private static String verdicts(JsonNode site, String verdict) {
        List<String> names = new ArrayList<>();
        for (JsonNode check : site.path("checks")) {
            if (check.path("verdict").asText().equals(verdict)) {
                names.add(check.path("criterion").asText());
            }
        }
        return String.join(" ", names);
    }

    private static String flows(JsonNode outcome) {
        StringBuilder csv =
                head("from", "to", "trucks_per_day", "over_limit_per_day", "fate", "detour_factor", "seen_by");
        for (JsonNode flow : outcome.path("flows")) {
            List<String> seen = new ArrayList<>();
            flow.path("seenBy").forEach(each -> seen.add(each.asText()));
            csv.append(row(
                    flow.path("fromName").asText(),
                    flow.path("toName").asText(),
                    number(flow.path("trucks")),
                    number(flow.path("over")),
                    flow.path("fate").asText(),
                    number(flow.path("detour")),
                    String.join(" ", seen)));
        }
        return csv.toString();
    }

    private static String patrol(JsonNode outcome) {
        StringBuilder csv = head("road", "trucks_per_day", "over_limit_per_day", "km", "truck_km_per_day", "segments");
        for (JsonNode road : outcome.path("patrol")) {
            List<String> segments = new ArrayList<>();
            road.path("segments").forEach(each -> segments.add(each.asText()));
            csv.append(row(
                    road.path("road").asText(),
                    number(road.path("trucks")),
                    number(road.path("over")),
                    number(road.path("km")),
                    number(road.path("truckKm")),
                    String.join(" ", segments)));
        }
        return csv.toString();
    }

    private static StringBuilder head(String... columns) {
        return new StringBuilder(CsvText.BYTE_ORDER_MARK).append(row((Object[]) columns));
    }

    private static String row(@Nullable Object... values) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(value);
        }
        return CsvText.row(cells);
    }

    private static @Nullable Object number(JsonNode node) {
        return node.isNumber() ? Math.round(node.asDouble() * 1000) / 1000.0 : null;
    }

    record Position(String type, List<Double> coordinates) {}

    record Feature(String type, Position geometry, JsonNode properties) {}

    record Features(String type, List<Object> features) {}
}
