package org.xunlu.overload.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DEVICE;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.job.Job;
import org.xunlu.job.JobBoard;
import org.xunlu.job.Progress;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.DeviceKey;
import org.xunlu.overload.LoadReport;
import org.xunlu.overload.MediaKind;
import org.xunlu.overload.PassField;
import org.xunlu.overload.PassLoader;
import org.xunlu.overload.Units;
import org.xunlu.overload.importing.PassArchive;
import org.xunlu.overload.importing.PassCsv;
import org.xunlu.overload.importing.PassSheet;
import org.xunlu.refusal.Refusal;

/** The doors for passes: from devices and people as JSON, and from files. */
public final class PassIntakeRoutes implements Routes {
    private static final long AT_ONCE_BYTES = 2 << 20;
    private static final int TOLD_EVERY = 200;

    private final CheckpointRegister checkpoints;
    private final Supplier<PassLoader> loaders;
    private final JobBoard jobs;
    private final AuditTrail audit;
    private final Messages messages;
    private final Photos photos;

    /** Where photos of archives go, and how large they may be. */
    public record Photos(long mostBytes, Sink sink) {}

    /** Keeps a photo for the passes with a record code, and says whether there are any. */
    @FunctionalInterface
    public interface Sink {
        boolean attach(String recordCode, MediaKind kind, String fileName, byte[] bytes, String from);
    }

    /**
     * The doors.
     *
     * @param loaders makes a fresh loader for each delivery
     */
    public PassIntakeRoutes(
            CheckpointRegister checkpoints,
            Supplier<PassLoader> loaders,
            Photos photos,
            JobBoard jobs,
            AuditTrail audit,
            Messages messages) {
        this.checkpoints = checkpoints;
        this.loaders = loaders;
        this.photos = photos;
        this.jobs = jobs;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        "/api/passes",
                        "take one pass or a batch, from a device with its key or from a person",
                        this::take,
                        DEVICE,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.post(
                        "/api/passes/csv",
                        "take a file of passes: CSV, XLSX, or ZIP of a table and photos; large ones become a job",
                        this::takeFile,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER,
                        ADMINISTRATOR));
    }

    private void take(Context context) {
        String ownStation = station(context);
        PassJson.Delivery delivery = PassJson.delivery(context.bodyAsBytes());
        PassLoader loader = loaders.get();
        for (JsonNode object : delivery.objects()) {
            try {
                loader.add(own(PassJson.texts(object, delivery.units()), ownStation));
            } catch (Refusal refusal) {
                loader.addUnreadable(PassJson.code(object), refusal);
            }
        }
        LoadView report = view(context, loader.finish(), List.of());
        // of one record alone the answer is its own fate
        context.status(delivery.objects().size() == 1 && report.refused() == 1 ? 422 : 200)
                .json(report);
    }

    /** The station code of the device that calls; null where a person does, who may name any. */
    private @Nullable String station(Context context) {
        String key = context.header("X-Device-Key");
        if (key == null) {
            String authorization = context.header("Authorization");
            key = authorization != null && authorization.startsWith("Bearer ") ? authorization.substring(7) : null;
        }
        if (key == null) {
            Calls.caller(context);
            return null;
        }
        Optional<Checkpoint> place = checkpoints.findByDeviceKey(new DeviceKey(key.strip()).hash());
        return place.orElseThrow(() -> Refusal.of(Refusal.Kind.UNAUTHENTICATED, "overload.key_unknown", Map.of()))
                .details()
                .code();
    }

    private static Map<PassField, String> own(Map<PassField, String> texts, @Nullable String ownStation) {
        if (ownStation != null) {
            String named = texts.putIfAbsent(PassField.STATION_CODE, ownStation);
            if (named != null && !named.equals(ownStation)) {
                throw Refusal.invalid(
                        "overload.station_not_yours", PassField.STATION_CODE.key(), Map.of("code", named));
            }
        }
        return texts;
    }

    private void takeFile(Context context) {
        UploadedFile upload = Calls.required(context.uploadedFile("file"), "file");
        String named = context.formParam("stationCode");
        String station = named == null || named.isBlank() ? null : named.strip();
        Delivery delivery = new Delivery(
                ending(upload.filename()),
                station,
                Units.of(context.formParam("massUnit"), context.formParam("lengthUnit")),
                Messages.language(context.header("Accept-Language")),
                Calls.caller(context).name());
        audit.record(
                Calls.caller(context),
                "passes.import",
                "file " + upload.filename(),
                Outcome.DONE,
                upload.size() + " B");
        Path file = keep(upload, delivery.ending);
        if (upload.size() <= AT_ONCE_BYTES) {
            try {
                context.json(load(file, delivery, Progress.unwatched()));
            } finally {
                forget(file);
            }
            return;
        }
        Job job = jobs.submit(
                "import.passes",
                upload.filename(),
                Calls.caller(context).login(),
                progress -> load(file, delivery, progress),
                () -> forget(file));
        context.status(202).json(Map.of("jobId", job.id().value()));
    }

    /** What a file's sender said of it. */
    private record Delivery(String ending, @Nullable String station, Units units, String language, String sender) {}

    /** What a file is by the ending of its name; text where it has none. */
    private static String ending(@Nullable String fileName) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "csv";
        return switch (ending) {
            case "csv", "txt", "tsv" -> "csv";
            case "xlsx", "zip" -> ending;
            default -> throw Refusal.invalid("overload.file_kind", "file", Map.of("ending", ending));
        };
    }

    private LoadView load(Path file, Delivery delivery, Progress progress) {
        PassLoader loader = loaders.get();
        try {
            long size = Math.max(1, Files.size(file));
            PassCsv.Watcher watcher = (rows, at) -> {
                if (rows % TOLD_EVERY == 0) {
                    progress.count("rows", rows);
                    progress.count("refused", loader.refused());
                    progress.stage("overload.stage.reading", (double) at / size);
                }
            };
            return switch (delivery.ending) {
                case "xlsx" ->
                    view(PassSheet.load(file, delivery.station, delivery.units, loader, watcher), delivery.language);
                case "zip" -> {
                    PassArchive.Report report = new PassArchive(
                                    delivery.units,
                                    photos.mostBytes,
                                    (code, kind, name, bytes) ->
                                            photos.sink.attach(code, kind, name, bytes, delivery.sender))
                            .load(file, delivery.station, loader, watcher);
                    yield view(report.table(), delivery.language)
                            .with(report.photos(), report.refusedPhotos(), messages, delivery.language);
                }
                default -> {
                    try (InputStream in = Files.newInputStream(file)) {
                        yield view(
                                PassCsv.load(in, delivery.station, delivery.units, loader, watcher), delivery.language);
                    }
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoadView view(PassCsv.Report report, String language) {
        return LoadView.of(report.load(), report.ignoredColumns(), messages, language);
    }

    private static Path keep(UploadedFile upload, String ending) {
        try (InputStream in = upload.content()) {
            Path file = Files.createTempFile("passes", "." + ending);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoadView view(Context context, LoadReport report, List<String> ignored) {
        return LoadView.of(report, ignored, messages, Messages.language(context.header("Accept-Language")));
    }
}
