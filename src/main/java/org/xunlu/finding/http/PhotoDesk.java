package org.xunlu.finding.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.xunlu.access.Caller;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingRegister;
import org.xunlu.finding.Photo;
import org.xunlu.finding.photo.CleanPhoto;
import org.xunlu.finding.photo.PhotoFiles;
import org.xunlu.finding.photo.PhotoIntake;
import org.xunlu.finding.photo.PhotoType;
import org.xunlu.refusal.Refusal;

/** Takes photos from requests and gives them back. */
public final class PhotoDesk {
    private final PhotoIntake intake;
    private final PhotoFiles files;
    private final FindingRegister register;
    private final FindingDesk desk;
    private final Clock clock;

    public PhotoDesk(PhotoIntake intake, PhotoFiles files, FindingRegister register, FindingDesk desk, Clock clock) {
        this.intake = intake;
        this.files = files;
        this.register = register;
        this.desk = desk;
        this.clock = clock;
    }

    /** A photo of a request, cleaned but not kept yet. */
    record Taken(CleanPhoto photo, String originalSha256) {}

    /** Reads the uploaded file {@code photo}, or a body that is the photo itself; empty where there is neither. */
    Optional<Taken> find(Context context) {
        if (context.isMultipart()) {
            return Optional.ofNullable(context.uploadedFile("photo")).map(this::read);
        }
        byte[] body = context.bodyAsBytes();
        return body.length == 0 ? Optional.empty() : Optional.of(clean(body));
    }

    private Taken read(UploadedFile upload) {
        if (upload.size() > intake.mostBytes()) {
            throw intake.tooLarge(upload.size());
        }
        try (InputStream in = upload.content()) {
            return clean(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Taken clean(byte[] bytes) {
        return new Taken(intake.clean(bytes), PhotoFiles.hash(bytes));
    }

    /** Keeps a photo: first its file, then its description. */
    Photo keep(Caller caller, FindingId finding, Photo.Stage stage, Taken taken) {
        CleanPhoto photo = taken.photo();
        String hash = files.save(photo);
        return desk.attach(
                caller,
                new Photo(
                        0,
                        finding,
                        stage,
                        hash,
                        taken.originalSha256(),
                        photo.type().mediaType(),
                        photo.width(),
                        photo.height(),
                        photo.content().length,
                        photo.takenAt(),
                        photo.takenFrom(),
                        caller.personId(),
                        clock.instant()));
    }

    /** Answers a stored photo, or its thumbnail where there is one. */
    void answer(Context context, long photoId, boolean small) {
        Photo photo = register.findPhoto(photoId).orElseThrow(() -> Refusal.notFound("photo", photoId));
        PhotoType type = PhotoType.ofMediaType(photo.mediaType()).orElseThrow();
        Optional<Path> thumbnail = small ? files.findThumbnail(photo.sha256()) : Optional.empty();
        Path file = thumbnail
                .or(() -> files.find(photo.sha256(), type))
                .orElseThrow(() -> Refusal.notFound("photo", photoId));
        context.contentType(thumbnail.isPresent() ? PhotoType.JPEG.mediaType() : photo.mediaType());
        // the content never changes under its key; only the person's own browser may keep it
        context.header("Cache-Control", "private, max-age=86400, immutable");
        try {
            context.result(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
