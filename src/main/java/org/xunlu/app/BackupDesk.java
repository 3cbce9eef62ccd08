package org.xunlu.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.database.Database;

/**
 * Where {@code xunlu backup} asks a running server for a copy, because only the server has the embedded database open.
 * The slip is a file in the data folder: who may write there may have the data anyway, so no further key is needed.
 */
final class BackupDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);
    private static final String OPEN = "backup-desk.open";
    private static final String ASKED = "backup-desk.asked";
    private static final String ANSWERED = "backup-desk.answered";
    private static final String DONE = "done";
    private static final long LOOK_EVERY_MILLIS = 300;
    private static final long PATIENCE_MILLIS = 600_000;

    private final Database database;
    private final Path data;
    private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "backup-desk");
        thread.setDaemon(true);
        return thread;
    });

    /** Opens the desk of this data folder. */
    BackupDesk(Database database, Path data) throws IOException {
        this.database = database;
        this.data = data;
        Files.deleteIfExists(data.resolve(ASKED));
        Files.deleteIfExists(data.resolve(ANSWERED));
        Files.writeString(
                data.resolve(OPEN), Long.toString(ProcessHandle.current().pid()));
        var unused =
                clerk.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        Path slip = data.resolve(ASKED);
        if (!Files.exists(slip)) {
            return;
        }
        try {
            Path target = Path.of(Files.readString(slip, StandardCharsets.UTF_8));
            Files.delete(slip);
            answer(copy(target));
        } catch (IOException | RuntimeException e) {
            LOG.error("the backup asked for was not made", e);
        }
    }

    private String copy(Path target) {
        try {
            database.backupTo(target);
            LOG.info("backup written to {}", target);
            return DONE;
        } catch (RuntimeException e) {
            LOG.error("backup to {} failed", target, e);
            return String.valueOf(e.getMessage());
        }
    }

    private void answer(String text) throws IOException {
        Path draft = data.resolve(ANSWERED + ".draft");
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Files.move(draft, data.resolve(ANSWERED), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Asks the server of this data folder.
     *
     * @return false where none runs
     * @throws IOException when it answers that it could not, or does not answer
     */
    static boolean ask(Path data, Path target) throws IOException, InterruptedException {
        if (!runs(data)) {
            return false;
        }
        Path draft = data.resolve(ASKED + ".draft");
        Files.writeString(draft, target.toString(), StandardCharsets.UTF_8);
        Files.move(draft, data.resolve(ASKED), StandardCopyOption.ATOMIC_MOVE);
        Path answer = data.resolve(ANSWERED);
        for (long waited = 0; waited < PATIENCE_MILLIS; waited += LOOK_EVERY_MILLIS) {
            if (Files.exists(answer)) {
                String text = Files.readString(answer, StandardCharsets.UTF_8);
                Files.delete(answer);
                if (text.equals(DONE)) {
                    return true;
                }
                throw new IOException("the server could not make the copy: " + text);
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        throw new IOException("the server did not answer");
    }

    private static boolean runs(Path data) throws IOException {
        Path open = data.resolve(OPEN);
        return Files.exists(open)
                && ProcessHandle.of(Long.parseLong(Files.readString(open).strip()))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    /** Waits for a copy that is being made, then closes. */
    @Override
    public void close() {
        clerk.shutdown();
        try {
            clerk.awaitTermination(1, TimeUnit.MINUTES);
            Files.deleteIfExists(data.resolve(OPEN));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("{} stays behind", OPEN, e);
        }
    }
}
