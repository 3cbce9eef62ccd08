package org.xunlu.exchange.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.exchange.ColumnGuess;
import org.xunlu.exchange.ExchangeRun;
import org.xunlu.exchange.Field;
import org.xunlu.exchange.PlaceFields;
import org.xunlu.exchange.Reading;
import org.xunlu.exchange.Subject;
import org.xunlu.exchange.Table;
import org.xunlu.exchange.exporting.ExportFormat;
import org.xunlu.exchange.importing.TableFile;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.job.Job;
import org.xunlu.job.JobBoard;
import org.xunlu.job.http.JobView;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.importing.http.UploadFolder;
import org.xunlu.refusal.Refusal;

/** Registers as tables: bring a file, see what it would become, take it in as a job; have a register as a file. */
public final class ExchangeRoutes implements Routes {
    private static final Allowed[] KEEPERS = {DISPATCHER, REVIEWER, PLANNER};
    private static final int PREVIEWED = 20;

    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final NetworkHolder network;
    private final JobBoard board;
    private final Memory memory;
    private final AuditTrail audit;
    private final Path uploads;
    private final UploadShelf shelf;

    /** Remembers what people chose for columns. */
    public interface Memory {
        /** By plain heading the key of a field. */
        Map<String, String> of(String subject);

        /** Keeps a choice, by heading. */
        void remember(String subject, Map<String, String> mapping);
    }

    /**
     * Routes of these registers.
     *
     * @param uploads where files lie while they are read
     */
    public ExchangeRoutes(
            List<Subject> registers,
            NetworkHolder network,
            JobBoard board,
            Memory memory,
            AuditTrail audit,
            Path uploads,
            Clock clock) {
        registers.forEach(each -> subjects.put(each.id(), each));
        this.network = network;
        this.board = board;
        this.memory = memory;
        this.audit = audit;
        this.uploads = uploads;
        this.shelf = new UploadShelf(clock);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/registers/{register}/fields", "list the fields of a register", this::fields, KEEPERS),
                Endpoint.post(
                        "/api/registers/{register}/uploads",
                        "bring a table (multipart: file): CSV, XLSX, GeoJSON, zipped shapefile",
                        this::bring,
                        KEEPERS),
                Endpoint.post(
                        "/api/registers/{register}/uploads/{token}/preview",
                        "show what the first rows would become (mapping, datum, update, near)",
                        this::preview,
                        KEEPERS),
                Endpoint.post(
                        "/api/registers/{register}/uploads/{token}/import",
                        "take a brought table in as a job (mapping, datum, update, near, dryRun)",
                        this::take,
                        KEEPERS),
                Endpoint.get(
                        "/api/registers/{register}/export",
                        "have a register as a file (format, lang, kind, bbox)",
                        this::export,
                        KEEPERS));
    }

    private Subject subject(Context context) {
        Subject subject = subjects.get(context.pathParam("register"));
        if (subject == null) {
            throw Refusal.notFound("register", context.pathParam("register"));
        }
        return subject;
    }

    private Subject writable(Context context) {
        Subject subject = subject(context);
        Caller caller = Calls.caller(context);
        if (!caller.hasAny(subject.writers())) {
            audit.record(caller, "register.import", subject.id(), Outcome.REFUSED, "");
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "role_missing", Map.of());
        }
        return subject;
    }

    private void fields(Context context) {
        Subject subject = subject(context);
        String language = Messages.language(context.header("Accept-Language"));
        context.json(Map.of(
                "mayImport",
                Calls.caller(context).hasAny(subject.writers()),
                "items",
                all(subject).stream()
                        .map(field -> new FieldView(
                                field.key(), field.heading(language), field.type(), field.needed(), isPlace(field)))
                        .toList()));
    }

    private static List<Field> all(Subject subject) {
        List<Field> all = new java.util.ArrayList<>(subject.fields());
        all.addAll(PlaceFields.all());
        return all;
    }

    private static boolean isPlace(Field field) {
        return PlaceFields.all().contains(field);
    }

    record FieldView(String key, String label, Field.Type type, boolean needed, boolean place) {}

    private void bring(Context context) throws IOException {
        Subject subject = writable(context);
        UploadFolder folder = UploadFolder.create(uploads);
        try {
            Path file = folder.save(context.uploadedFiles("file"));
            Table table = TableFile.read(
                    file, Objects.requireNonNull(file.toAbsolutePath().getParent()));
            String name = String.valueOf(file.getFileName());
            String token = shelf.put(subject.id(), Calls.caller(context).personId(), name, table);
            context.status(201)
                    .json(new Brought(
                            token,
                            name,
                            table.kind(),
                            table.headings(),
                            table.rows().size(),
                            ColumnGuess.mapping(table.headings(), all(subject), memory.of(subject.id())),
                            table.datumTold(),
                            table.rows().stream().anyMatch(row -> row.geometry() != null)));
        } finally {
            folder.delete();
        }
    }

    /**
     * A table as it was understood.
     *
     * @param mapping the guess, by heading
     * @param datumTold whether the file says what its geometries refer to
     */
    record Brought(
            String token,
            String name,
            String kind,
            List<String> headings,
            int rows,
            Map<String, String> mapping,
            boolean datumTold,
            boolean geometries) {}

    /**
     * How to take it in.
     *
     * @param datum {@code WGS84}, {@code CGCS2000}, {@code GCJ02} or {@code BD09}; absent where the file says it
     * @param update whether rows with a number change the one with that number
     * @param near whether likely duplicates are refused; yes where absent
     */
    record Order(
            @Nullable Map<String, String> mapping,
            @Nullable String datum,
            @Nullable Boolean update,
            @Nullable Boolean near,
            @Nullable Boolean dryRun) {
        boolean dry() {
            return Boolean.TRUE.equals(dryRun);
        }

        Reading.How how() {
            Map<String, String> chosen = new HashMap<>(Calls.required(mapping, "mapping"));
            chosen.values().removeIf(String::isEmpty);
            return new Reading.How(chosen, DatumWord.read(datum), Boolean.TRUE.equals(update), near == null || near);
        }
    }

    private void preview(Context context) {
        Subject subject = writable(context);
        Caller caller = Calls.caller(context);
        Table table = shelf.get(subject.id(), caller.personId(), context.pathParam("token"))
                .table();
        Order order = Calls.body(context, Order.class);
        Reading reading = new Reading(subject, table, caller, network.current(), order.how());
        context.json(new Preview(
                table.rows().size(),
                table.rows().stream()
                        .limit(PREVIEWED)
                        .map(row -> RowView.of(reading.take(row, true, new HashSet<>()), table))
                        .toList()));
    }

    record Preview(int rows, List<RowView> items) {}

    private void take(Context context) {
        Subject subject = writable(context);
        Caller caller = Calls.caller(context);
        String token = context.pathParam("token");
        UploadShelf.Upload upload = shelf.get(subject.id(), caller.personId(), token);
        Order order = Calls.body(context, Order.class);
        Reading reading = new Reading(subject, upload.table(), caller, network.current(), order.how());
        if (!order.dry()) {
            Map<String, String> chosen = new HashMap<>();
            upload.table().headings().forEach(heading -> chosen.put(heading, ""));
            chosen.putAll(order.how().mapping());
            memory.remember(subject.id(), chosen);
            audit.record(caller, "register.import", subject.id(), Outcome.DONE, upload.name());
        }
        Job job = board.submit(
                "exchange." + subject.id(),
                upload.name(),
                caller.login(),
                progress -> {
                    ExchangeRun.Report report = ExchangeRun.run(reading, upload.table(), order.dry(), progress);
                    if (!order.dry()) {
                        shelf.remove(token);
                    }
                    return report;
                },
                () -> {});
        context.status(202).header("Location", "/api/jobs/" + job.id().value());
        context.json(JobView.of(job));
    }

    private void export(Context context) throws IOException {
        Subject subject = subject(context);
        ExportFormat format = Calls.queryEnum(context, "format", ExportFormat.class);
        String told = context.queryParam("lang");
        String language = told == null ? Messages.language(context.header("Accept-Language")) : told;
        Subject.Wanted wanted = WantedQuery.of(context, subject);
        ExportFormat chosen = format == null ? ExportFormat.CSV : format;
        // before the first byte leaves: what was read must not go unrecorded because the line broke
        audit.record(
                Calls.caller(context),
                "register.export",
                subject.id(),
                Outcome.DONE,
                chosen.name().toLowerCase(Locale.ROOT) + (wanted.kind() == null ? "" : " " + wanted.kind()));
        context.contentType(chosen.mediaType());
        context.header(
                "Content-Disposition", "attachment; filename=\"xunlu-" + subject.id() + "." + chosen.ending() + "\"");
        chosen.write(subject, wanted, language, context.outputStream());
    }
}
