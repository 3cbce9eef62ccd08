package org.xunlu.screening.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.job.Job;
import org.xunlu.job.JobBoard;
import org.xunlu.job.http.JobView;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadId;
import org.xunlu.network.importing.http.UploadFolder;
import org.xunlu.refusal.Refusal;
import org.xunlu.screening.FootprintSet;
import org.xunlu.screening.ScreeningDesk;
import org.xunlu.screening.ScreeningOutcome;
import org.xunlu.screening.ScreeningShelf;
import org.xunlu.screening.importing.FootprintReading;
import org.xunlu.zone.FootprintUse;

/** Sets of footprints, and screenings of them as jobs. */
public final class ScreeningRoutes implements Routes {
    static final Allowed[] REVIEWERS = {DISPATCHER, PLANNER, REVIEWER};

    private static final int RUNS = 20;
    private static final double MOST_ERROR_METERS = 100;
    private static final int MOST_NAME = 100;
    private static final int MOST_COORDINATES = 40;
    /** Degrees from the middle of the county beyond which its zone does not measure well. */
    private static final double MOST_DEGREES = 5;

    private final ScreeningDesk desk;
    private final ScreeningShelf shelf;
    private final NetworkHolder network;
    private final JobBoard board;
    private final AuditTrail audit;
    private final Path uploads;
    private final Clock clock;

    /**
     * Routes of this desk.
     *
     * @param uploads where files are kept until their job has ended
     */
    public ScreeningRoutes(
            ScreeningDesk desk,
            ScreeningShelf shelf,
            NetworkHolder network,
            JobBoard board,
            AuditTrail audit,
            Path uploads,
            Clock clock) {
        this.desk = desk;
        this.shelf = shelf;
        this.network = network;
        this.board = board;
        this.audit = audit;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/footprint-sets", "list the sets of footprints", this::sets, REVIEWERS),
                Endpoint.post(
                        "/api/footprint-sets",
                        "bring a file of footprints (multipart: file, name, use, datum, errorMeters)",
                        this::bring,
                        REVIEWERS),
                Endpoint.delete(
                        "/api/footprint-sets/{id}", "remove a set with its suspicions", this::remove, REVIEWERS),
                Endpoint.get(
                        "/api/footprint-sets/{id}/screenings",
                        "list the screenings of a set with what each changed, the latest first",
                        this::runs,
                        REVIEWERS),
                Endpoint.post(
                        "/api/footprint-sets/{id}/screenings",
                        "screen a set (date, roadErrorMeters, roadId) as a job",
                        this::screen,
                        REVIEWERS));
    }

    private void sets(Context context) {
        context.json(new Sets(network.current().revision(), shelf.listSets()));
    }

    private void bring(Context context) throws IOException {
        List<UploadedFile> files = context.uploadedFiles("file");
        FootprintReading.Options options = new FootprintReading.Options(
                choice(context, "datum", Datum.class), use(context), error(text(context, "errorMeters")));
        Caller caller = Calls.caller(context);
        String name = text(context, "name");
        if (network.current().segmentCount() == 0) {
            throw Refusal.conflict("screening.no_roads", Map.of());
        }
        UploadFolder upload = UploadFolder.create(uploads);
        boolean handedOver = false;
        try {
            Path file = upload.save(files);
            String shown = cut(name.isEmpty() ? String.valueOf(file.getFileName()) : name, MOST_NAME);
            audit.record(caller, "footprints.import", shown, Outcome.DONE, "");
            handedOver = true;
            Job job = board.submit(
                    "screening.footprints",
                    shown,
                    caller.login(),
                    progress -> {
                        progress.stage("screening.stage.reading", 0);
                        LonLat centre = network.current().bounds().centre();
                        FootprintReading.Result read = FootprintReading.read(
                                file,
                                Objects.requireNonNull(file.toAbsolutePath().getParent()),
                                options,
                                at -> Math.abs(at.lon() - centre.lon()) < MOST_DEGREES
                                        && Math.abs(at.lat() - centre.lat()) < MOST_DEGREES,
                                progress);
                        progress.stage("screening.stage.storing", 0.5);
                        FootprintSet set = shelf.add(
                                FootprintSet.brought(
                                        shown,
                                        cut(read.report().coordinates(), MOST_COORDINATES),
                                        read.footprints().size(),
                                        read.report().refused(),
                                        read.report().repaired(),
                                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                        caller.name()),
                                read.footprints(),
                                done -> progress.fraction(0.5 + done / 2));
                        return Map.of("set", set, "report", read.report());
                    },
                    upload::delete);
            accepted(context, job);
        } finally {
            if (!handedOver) {
                upload.delete();
            }
        }
    }

    private static void accepted(Context context, Job job) {
        context.status(202).header("Location", "/api/jobs/" + job.id().value());
        context.json(JobView.of(job));
    }

    private static FootprintUse use(Context context) {
        FootprintUse use = choice(context, "use", FootprintUse.class);
        return use == null ? FootprintUse.BUILDING : use;
    }

    private static double error(String text) {
        if (text.isEmpty()) {
            return FootprintSet.USUAL_ERROR_METERS;
        }
        try {
            double error = Double.parseDouble(text);
            if (error >= 0 && error <= MOST_ERROR_METERS) {
                return error;
            }
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", "errorMeters", Map.of("value", text));
        }
        throw Refusal.invalid(
                "out_of_range", "errorMeters", Map.of("min", 0, "max", (int) MOST_ERROR_METERS, "value", text));
    }

    private static String text(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : FootprintReading.plain(value);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : FootprintReading.plain(text.substring(0, most));
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

    private void remove(Context context) {
        FootprintSet set = desk.getSet(Calls.id(context, "id"));
        if (set.register()) {
            throw Refusal.conflict("screening.register_stays", Map.of());
        }
        shelf.remove(set.id());
        audit.record(Calls.caller(context), "footprints.remove", set.name(), Outcome.DONE, "");
        context.status(204);
    }

    private void runs(Context context) {
        FootprintSet set = desk.getSet(Calls.id(context, "id"));
        context.json(shelf.runs(set.id(), Calls.limit(context, RUNS), context.queryParam("after")));
    }

    private void screen(Context context) {
        Form form = Calls.body(context, Form.class);
        FootprintSet set = desk.getSet(Calls.id(context, "id"));
        Caller caller = Calls.caller(context);
        ScreeningDesk.Order order = new ScreeningDesk.Order(
                form.date == null ? desk.today() : form.date,
                form.roadErrorMeters == null ? FootprintSet.USUAL_ERROR_METERS : form.roadErrorMeters,
                form.roadId == null ? null : new RoadId(form.roadId),
                caller.name());
        audit.record(
                caller,
                "screening.run",
                "footprint set " + set.id(),
                Outcome.DONE,
                order.day().toString());
        accepted(
                context,
                board.submit(
                        "screening.run",
                        set.name(),
                        caller.login(),
                        progress -> {
                            ScreeningOutcome outcome = desk.screen(set.id(), order, progress);
                            return outcome;
                        },
                        () -> {}));
    }

    record Sets(long revision, List<FootprintSet> items) {}

    /** How to screen. */
    record Form(
            @Nullable LocalDate date,
            @Nullable Double roadErrorMeters,
            @Nullable Long roadId) {}
}
