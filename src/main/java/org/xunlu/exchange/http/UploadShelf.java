package org.xunlu.exchange.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xunlu.exchange.Table;
import org.xunlu.refusal.Refusal;

/** Tables that people have brought and not yet imported; each is only its bringer's, and is forgotten after two hours. */
final class UploadShelf {
    private static final int MOST = 12;
    private static final Duration KEPT = Duration.ofHours(2);

    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private final Map<String, Upload> uploads = new LinkedHashMap<>();

    UploadShelf(Clock clock) {
        this.clock = clock;
    }

    /** A table as it was brought. */
    record Upload(String subject, long personId, String name, Table table, Instant at) {}

    synchronized String put(String subject, long personId, String name, Table table) {
        forgetOld();
        byte[] key = new byte[16];
        chance.nextBytes(key);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        uploads.put(token, new Upload(subject, personId, name, table, clock.instant()));
        return token;
    }

    synchronized Upload get(String subject, long personId, String token) {
        forgetOld();
        Upload upload = uploads.get(token);
        if (upload == null || upload.personId() != personId || !upload.subject().equals(subject)) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "exchange.upload_gone", Map.of());
        }
        return upload;
    }

    synchronized void remove(String token) {
        uploads.remove(token);
    }

    private void forgetOld() {
        Iterator<Upload> oldest = uploads.values().iterator();
        while (oldest.hasNext()) {
            boolean old = oldest.next().at().plus(KEPT).isBefore(clock.instant());
            if (old || uploads.size() >= MOST) {
                oldest.remove();
            }
        }
    }
}
