package org.xunlu.network.importing.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.Datum;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.job.Job;
import org.xunlu.job.JobBoard;
import org.xunlu.job.http.JobView;
import org.xunlu.network.importing.FieldMapping;
import org.xunlu.network.importing.ImportMode;
import org.xunlu.network.importing.ImportOptions;
import org.xunlu.network.importing.ImportReport;
import org.xunlu.network.importing.RoadImport;
import org.xunlu.refusal.Refusal;

/** Import of roads from an uploaded file. */
public final class ImportRoutes implements Routes {
    private final RoadImport roads;
    private final JobBoard board;
    private final AuditTrail audit;
    private final Path folder;

    /**
     * Routes of this importer.
     *
     * @param folder where uploads are kept until their job has ended
     */
    public ImportRoutes(RoadImport roads, JobBoard board, AuditTrail audit, Path folder) {
        this.roads = roads;
        this.board = board;
        this.audit = audit;
        this.folder = folder;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post(
                "/api/imports/roads",
                "import roads from an uploaded file (multipart: file, datum, order, mapping, encoding, mode, dryRun)",
                this::roads,
                ADMINISTRATOR));
    }

    private void roads(Context context) throws IOException {
        List<UploadedFile> files = context.uploadedFiles("file");
        ImportOptions options = options(context);
        Caller caller = Calls.caller(context);
        UploadFolder upload = UploadFolder.create(folder);
        boolean handedOver = false;
        try {
            Path file = upload.save(files);
            String name = String.valueOf(file.getFileName());
            audit.record(caller, "roads.import", name, Outcome.DONE, options.mode() + (options.dryRun() ? " dry" : ""));
            handedOver = true;
            Job job = board.submit(
                    "import.roads",
                    name,
                    caller.login(),
                    progress -> {
                        ImportReport report = roads.run(file, options, progress);
                        audit.record(caller, "roads.imported", name, Outcome.DONE, words(report));
                        return report;
                    },
                    upload::delete);
            context.status(202).header("Location", "/api/jobs/" + job.id().value());
            context.json(JobView.of(job));
        } finally {
            if (!handedOver) {
                upload.delete();
            }
        }
    }

    private static String words(ImportReport report) {
        return String.format(
                Locale.ROOT,
                "%d of %d features taken, %d segments, %.1f km, %s",
                report.takenFeatures(),
                report.read(),
                report.segments(),
                report.km(),
                report.stored() ? "stored" : "not stored");
    }

    private static ImportOptions options(Context context) {
        String mapping = context.formParam("mapping");
        ImportMode mode = choice(context, "mode", ImportMode.class);
        String order = text(context, "order");
        if (!List.of("", "lonlat", "latlon").contains(order)) {
            throw Refusal.invalid("not_one_of", "order", Map.of("value", order));
        }
        return new ImportOptions(
                choice(context, "datum", Datum.class),
                order.equals("latlon"),
                FieldMapping.parse(mapping == null ? "" : mapping),
                ImportOptions.encodingOf(text(context, "encoding")),
                mode == null ? ImportMode.REPLACE : mode,
                text(context, "dryRun").equals("true"));
    }

    private static String text(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value.strip();
    }

    private static <E extends Enum<E>> @Nullable E choice(Context context, String name, Class<E> type) {
        String value = text(context, name);
        if (value.isEmpty()) {
            return null;
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(value)) {
                return each;
            }
        }
        throw Refusal.invalid("not_one_of", name, Map.of("value", value));
    }
}
