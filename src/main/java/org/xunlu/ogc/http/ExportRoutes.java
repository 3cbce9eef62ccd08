package org.xunlu.ogc.http;

import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.exchange.exporting.Spreadsheet;
import org.xunlu.exchange.http.SheetWords;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.ogc.CsvExport;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.refusal.Refusal;

/** Any layer as a file; every export is kept in the audit trail. */
public final class ExportRoutes implements Routes {
    private final Map<String, ExportLayer> layers = new LinkedHashMap<>();
    private final Messages messages;
    private final AuditTrail audit;

    /**
     * Routes of these layers.
     *
     * @throws IllegalArgumentException when two have the same id
     */
    public ExportRoutes(List<ExportLayer> layers, Messages messages, AuditTrail audit) {
        this.messages = messages;
        for (ExportLayer layer : layers) {
            if (this.layers.put(layer.id(), layer) != null) {
                throw new IllegalArgumentException("two layers " + layer.id());
            }
        }
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/export", "list the layers the caller may export", this::list, PERSON),
                Endpoint.get(
                        "/api/export/{layer}.geojson", "export a layer as GeoJSON (from, to)", this::geoJson, PERSON),
                Endpoint.get(
                        "/api/export/{layer}.csv",
                        "export a layer as CSV for spreadsheets (from, to)",
                        this::csv,
                        PERSON),
                Endpoint.get(
                        "/api/export/{layer}.xlsx",
                        "export a layer as a workbook in the reader's words (from, to, by)",
                        this::sheet,
                        PERSON));
    }

    /** A layer the caller may export. */
    record LayerView(String id, List<String> columns) {}

    private void list(Context context) {
        Caller caller = Calls.caller(context);
        context.json(Map.of(
                "items",
                layers.values().stream()
                        .filter(layer -> caller.hasAny(layer.roles()))
                        .map(layer -> new LayerView(layer.id(), layer.columns()))
                        .toList()));
    }

    private void geoJson(Context context) throws IOException {
        export(context, "geojson", "application/geo+json", GeoJsonExport::write);
    }

    private void csv(Context context) throws IOException {
        export(context, "csv", "text/csv; charset=utf-8", (layer, filter, stream) -> {
            try (Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16)) {
                CsvExport.write(layer, filter, out);
            }
        });
    }

    private void sheet(Context context) throws IOException {
        String asked = context.queryParam("language");
        String language = Messages.language(asked == null ? context.header("Accept-Language") : asked);
        export(
                context,
                "xlsx",
                Spreadsheet.MEDIA_TYPE,
                (layer, filter, stream) ->
                        SheetExport.write(layer, filter, new SheetWords(messages, language, layer.id()), stream));
    }

    @FunctionalInterface
    private interface Format {
        void write(ExportLayer layer, ExportFilter filter, OutputStream out) throws IOException;
    }

    private void export(Context context, String ending, String type, Format format) throws IOException {
        Caller caller = Calls.caller(context);
        ExportLayer layer = layers.get(context.pathParam("layer"));
        if (layer == null) {
            throw Refusal.notFound("layer", context.pathParam("layer"));
        }
        if (!caller.hasAny(layer.roles())) {
            audit.record(caller, "export", layer.id(), Outcome.REFUSED, ending);
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "role_missing", Map.of());
        }
        ExportFilter filter = new ExportFilter(
                Calls.queryTime(context, "from"),
                Calls.queryTime(context, "to"),
                Objects.requireNonNullElse(context.queryParam("by"), ""));
        // before the first byte leaves: what was read must not go unrecorded because the line broke
        audit.record(
                caller,
                "export",
                layer.id(),
                Outcome.DONE,
                ending
                        + (filter.from() == null ? "" : " from " + filter.from())
                        + (filter.to() == null ? "" : " to " + filter.to()));
        context.contentType(type);
        context.header("Content-Disposition", "attachment; filename=\"xunlu-" + layer.id() + "." + ending + "\"");
        format.write(layer, filter, context.outputStream());
    }
}
