package org.xunlu.roadside.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.photo.CleanPhoto;
import org.xunlu.finding.photo.PhotoFiles;
import org.xunlu.finding.photo.PhotoIntake;
import org.xunlu.finding.photo.PhotoType;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;
import org.xunlu.roadside.stop.StopId;
import org.xunlu.roadside.stop.StopPhotoBook;
import org.xunlu.roadside.stop.StopPhotoBook.StopPhoto;
import org.xunlu.roadside.stop.StopRegister;

/** Photos of stops: add, show. */
public final class StopPhotoRoutes implements Routes {
    private final StopRegister stops;
    private final StopPhotoBook photos;
    private final PhotoIntake intake;
    private final PhotoFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    public StopPhotoRoutes(
            StopRegister stops,
            StopPhotoBook photos,
            PhotoIntake intake,
            PhotoFiles files,
            AuditTrail audit,
            Clock clock) {
        this.stops = stops;
        this.photos = photos;
        this.intake = intake;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/api/stops/{id}/photos", "add a photo to a stop", this::add, OFFICER, DISPATCHER),
                Endpoint.get(
                        "/api/stop-photos/{id}", "show a photo of a stop", this::show, OFFICER, DISPATCHER, REVIEWER));
    }

    private void add(Context context) {
        StopId asked = new StopId(Calls.id(context, "id"));
        StopId id = stops.find(asked)
                .orElseThrow(() -> Refusal.notFound("stop", asked.value()))
                .id();
        byte[] bytes = bytes(context);
        CleanPhoto photo = intake.clean(bytes);
        StopPhoto added = photos.add(new StopPhoto(
                0,
                id,
                files.save(photo),
                PhotoFiles.hash(bytes),
                photo.type().mediaType(),
                Calls.caller(context).personId(),
                clock.instant()));
        audit.record(Calls.caller(context), "stop.photo", "stop " + id.value(), Outcome.DONE, added.sha256());
        context.status(201).json(new Added(added.id(), added.sha256()));
    }

    private byte[] bytes(Context context) {
        UploadedFile upload = Calls.required(context.uploadedFile("photo"), "photo");
        if (upload.size() > intake.mostBytes()) {
            throw intake.tooLarge(upload.size());
        }
        try (InputStream in = upload.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(Context context) {
        long id = Calls.id(context, "id");
        StopPhoto photo = photos.find(id).orElseThrow(() -> Refusal.notFound("photo", id));
        PhotoType type = PhotoType.ofMediaType(photo.mediaType()).orElseThrow();
        Path file = files.find(photo.sha256(), type).orElseThrow(() -> Refusal.notFound("photo", id));
        context.contentType(photo.mediaType());
        context.header("Cache-Control", "private, max-age=86400, immutable");
        try {
            context.result(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Added(long id, String sha256) {}
}
