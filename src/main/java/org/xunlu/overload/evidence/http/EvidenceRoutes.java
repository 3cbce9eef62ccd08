package org.xunlu.overload.evidence.http;

import static org.xunlu.http.Allowed.DEVICE;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.photo.PhotoFiles;
import org.xunlu.finding.photo.PhotoType;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.http.SiteMap;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.ClockDrift;
import org.xunlu.overload.DeviceKey;
import org.xunlu.overload.MediaKind;
import org.xunlu.overload.PassRegister;
import org.xunlu.overload.SegmentPasses;
import org.xunlu.overload.evidence.CaseBook;
import org.xunlu.overload.evidence.Deadlines;
import org.xunlu.overload.evidence.EvidenceCase;
import org.xunlu.overload.evidence.EvidenceDesk;
import org.xunlu.overload.evidence.EvidenceFile;
import org.xunlu.overload.evidence.PassPhoto;
import org.xunlu.refusal.Refusal;

/** The evidence of passes: what is known, photos in and out, the package. Every read leaves its line in the audit. */
public final class EvidenceRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Set<Role> SEES_EVIDENCE = Set.of(Role.DISPATCHER, Role.REVIEWER);

    private final EvidenceFile.Clerk clerk;
    private final EvidenceDesk desk;
    private final CaseBook book;
    private final PassRegister passes;
    private final CheckpointRegister checkpoints;
    private final PhotoFiles files;
    private final long mostPhotoBytes;
    private final NetworkHolder network;
    private final Supplier<Deadlines> deadlines;
    private final Messages messages;
    private final BooleanSupplier demo;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * What the routes work on.
     *
     * @param demo whether the data are of the demonstration, so that what is printed says so
     */
    public record Parts(
            EvidenceFile.Clerk clerk,
            EvidenceDesk desk,
            CaseBook book,
            PassRegister passes,
            CheckpointRegister checkpoints,
            PhotoFiles files,
            long mostPhotoBytes,
            BooleanSupplier demo) {}

    public EvidenceRoutes(
            Parts parts,
            NetworkHolder network,
            Supplier<Deadlines> deadlines,
            Messages messages,
            AuditTrail audit,
            Clock clock) {
        this.clerk = parts.clerk;
        this.desk = parts.desk;
        this.book = parts.book;
        this.passes = parts.passes;
        this.checkpoints = parts.checkpoints;
        this.files = parts.files;
        this.mostPhotoBytes = parts.mostPhotoBytes;
        this.demo = parts.demo;
        this.network = network;
        this.deadlines = deadlines;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/passes/{id}/evidence",
                        "show a pass with law, evidence conditions, photos and custody; plates=full is noted",
                        this::show,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.post("/api/passes/{id}/photos", "add a photo to a pass", this::attach, DISPATCHER, REVIEWER),
                Endpoint.post(
                        "/api/passes/photos",
                        "add a photo to the pass with a record code, from its device",
                        this::attachByCode,
                        DEVICE),
                Endpoint.get("/api/pass-photos/{id}", "show a photo of a pass", this::photo, DISPATCHER, REVIEWER),
                Endpoint.get(
                        "/api/passes/{id}/package", "print the evidence package", this::sheet, DISPATCHER, REVIEWER),
                Endpoint.get(
                        "/api/passes/{id}/package.zip",
                        "download the evidence package with photos and hashes",
                        this::archive,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.get(
                        "/api/checkpoints/{id}/clock",
                        "estimate how far the clocks of a place's lanes are off",
                        this::clocks,
                        PERSON));
    }

    private void show(Context context) {
        long id = Calls.id(context, "id");
        Caller caller = Calls.caller(context);
        boolean whole = "full".equals(context.queryParam("plates"));
        boolean sees = caller.hasAny(SEES_EVIDENCE);
        if (whole && !sees) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "overload.plates_not_for_you", Map.of());
        }
        EvidenceFile file = clerk.get(id);
        if (whole) {
            audit.record(caller, "plate.unmask", "pass " + id, Outcome.DONE, "");
        }
        audit.recordView(
                caller, "evidence.view", "pass " + id, file.pass().weighing().recordCode());
        context.json(view(file, whole));
    }

    private FileView view(EvidenceFile file, boolean whole) {
        @Nullable EvidenceCase opened = file.opened();
        CaseView view = opened == null
                ? null
                : CaseView.of(opened, whole, deadlines.get(), LocalDate.ofInstant(clock.instant(), CHINA));
        String address = network.current()
                .findLocation(file.place().details().position(), SegmentPasses.MOST_METERS)
                .map(location -> location.text())
                .orElse(null);
        return FileView.of(file, whole, view, address);
    }

    private void attach(Context context) {
        long id = Calls.id(context, "id");
        refuseUnknown(passes.find(id).isPresent(), "pass", id);
        UploadedFile upload = Calls.required(context.uploadedFile("photo"), "photo");
        Caller caller = Calls.caller(context);
        PassPhoto kept = desk.attach(id, kind(context), upload.filename(), bytes(upload), caller.name());
        audit.record(caller, "evidence.photo", "pass " + id, Outcome.DONE, kept.sha256());
        context.status(201).json(Map.of("id", kept.id(), "sha256", kept.sha256()));
    }

    private static void refuseUnknown(boolean known, String thing, long id) {
        if (!known) {
            throw Refusal.notFound(thing, id);
        }
    }

    private void attachByCode(Context context) {
        String key = Calls.required(context.header("X-Device-Key"), "X-Device-Key");
        Checkpoint place = checkpoints
                .findByDeviceKey(new DeviceKey(key.strip()).hash())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNAUTHENTICATED, "overload.key_unknown", Map.of()));
        String code = Calls.required(context.formParam("recordCode"), "recordCode");
        UploadedFile upload = Calls.required(context.uploadedFile("photo"), "photo");
        MediaKind kind = kind(context);
        byte[] bytes = bytes(upload);
        List<Long> own = passes.listByCode(code).stream()
                .filter(pass -> pass.weighing().checkpoint().equals(place.id()))
                .map(pass -> pass.id())
                .toList();
        if (own.isEmpty()) {
            throw Refusal.notFound("pass", code);
        }
        List<String> hashes = own.stream()
                .map(id -> desk.attach(
                                id,
                                kind,
                                upload.filename(),
                                bytes,
                                place.details().code())
                        .sha256())
                .toList();
        context.status(201).json(Map.of("passes", own.size(), "sha256", hashes.get(0)));
    }

    private static MediaKind kind(Context context) {
        String name = Calls.required(context.formParam("kind"), "kind");
        return MediaKind.find(name)
                .filter(kind -> !kind.video())
                .orElseThrow(() -> Refusal.invalid("not_one_of", "kind", Map.of("value", name)));
    }

    private byte[] bytes(UploadedFile upload) {
        if (upload.size() > mostPhotoBytes) {
            throw Refusal.of(
                    Refusal.Kind.TOO_LARGE,
                    "finding.photo_too_large",
                    Map.of("most", mostPhotoBytes >> 20, "size", (upload.size() + (1 << 20) - 1) >> 20));
        }
        try (InputStream in = upload.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void photo(Context context) {
        long id = Calls.id(context, "id");
        PassPhoto photo = book.findPhoto(id).orElseThrow(() -> Refusal.notFound("photo", id));
        audit.recordView(Calls.caller(context), "evidence.photo.view", "pass " + photo.passId(), photo.sha256());
        context.contentType(photo.mediaType());
        context.header("Cache-Control", "private, max-age=86400, immutable");
        context.result(read(photo));
    }

    private byte[] read(PassPhoto photo) {
        try {
            return Files.readAllBytes(PhotoType.ofMediaType(photo.mediaType())
                    .flatMap(type -> files.find(photo.sha256(), type))
                    .orElseThrow(() -> Refusal.notFound("photo", photo.id())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(Context context) {
        EvidenceFile file = noted(context, "evidence.print");
        String html = new EvidenceSheet(messages, language(context), demo.getAsBoolean())
                .html(
                        view(file, true),
                        SiteMap.svg(network.current(), file.place().details().position()),
                        "/style/evidence.css",
                        photo -> photo.url());
        context.contentType("text/html; charset=utf-8").result(html);
    }

    private void archive(Context context) {
        EvidenceFile file = noted(context, "evidence.package");
        byte[] zip = new EvidenceArchive(messages, language(context), demo.getAsBoolean())
                .zip(
                        view(file, true),
                        SiteMap.svg(network.current(), file.place().details().position()),
                        file.photos(),
                        this::read);
        String name = file.pass().weighing().recordCode().replaceAll("[^A-Za-z0-9_-]", "_");
        context.header("Content-Disposition", "attachment; filename=\"evidence-" + name + ".zip\"");
        context.contentType("application/zip").result(zip);
    }

    /** The file of a pass, after noting in audit and custody that it goes out whole. */
    private EvidenceFile noted(Context context, String action) {
        long id = Calls.id(context, "id");
        Caller caller = Calls.caller(context);
        refuseUnknown(passes.find(id).isPresent(), "pass", id);
        book.note(id, clock.instant(), caller.name(), action, "");
        audit.record(caller, action, "pass " + id, Outcome.DONE, "");
        return clerk.get(id);
    }

    private static String language(Context context) {
        String asked = context.queryParam("language");
        return asked != null ? Messages.language(asked) : Messages.language(context.header("Accept-Language"));
    }

    private void clocks(Context context) {
        CheckpointId id = new CheckpointId(Calls.id(context, "id"));
        refuseUnknown(checkpoints.find(id).isPresent(), "checkpoint", id.value());
        context.json(new Clocks(passes.clockDrift(id)));
    }

    record Clocks(List<ClockDrift> lanes) {}
}
