package org.xunlu.roadside.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers that take a while to work out, kept for some minutes; the oldest of many are forgotten. Thread-safe. */
final class Remembered {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 32;

    private final Clock clock;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    Remembered(Clock clock) {
        this.clock = clock;
    }

    private record Answer(Instant at, Object value) {}

    /** The answer under this key, worked out where none is fresh. One at a time: they are heavy. */
    synchronized Object get(String key, Supplier<Object> work) {
        Instant now = clock.instant();
        Answer kept = answers.get(key);
        if (kept != null && kept.at.plus(KEPT).isAfter(now)) {
            return kept.value;
        }
        Object value = work.get();
        answers.put(key, new Answer(now, value));
        if (answers.size() > MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
        return value;
    }

    /** Forgets all: something they were made of has changed. */
    synchronized void forget() {
        answers.clear();
    }
}
