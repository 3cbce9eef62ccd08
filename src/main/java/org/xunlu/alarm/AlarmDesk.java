package org.xunlu.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/** Where alarms come in and are taken care of. Every step is stored first and then told to who listens. */
public final class AlarmDesk {
    /** Longest note, characters. */
    public static final int LONGEST_NOTE = 500;

    private static final int LONGEST_NAME = 100;
    private static final Duration CLOCK_ERROR = Duration.ofMinutes(5);

    private final AlarmBook book;
    private final RoadAddress.Book addresses;
    private final Clock clock;
    private final Consumer<Alarm> changed;

    /**
     * A desk.
     *
     * @param addresses finds route, chainage and side of a place
     * @param changed told of every alarm after it was stored
     */
    public AlarmDesk(AlarmBook book, RoadAddress.Book addresses, Clock clock, Consumer<Alarm> changed) {
        this.book = book;
        this.addresses = addresses;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Stores a call and tells of it, once; the same key gets the first alarm again. A clock that runs ahead is set right,
     * for a cry for help is never refused because of it.
     */
    public Alarm raise(AlarmCall call) {
        Instant now = now();
        Instant raised = call.raisedAt().isAfter(now.plus(CLOCK_ERROR)) ? now : call.raisedAt();
        LonLat position = call.position();
        AlarmCall kept = new AlarmCall(
                call.key(),
                call.kind(),
                call.source(),
                call.deviceId(),
                call.unitId(),
                call.personId(),
                shortened(call.who(), LONGEST_NAME),
                raised.truncatedTo(ChronoUnit.MILLIS),
                position,
                shortened(call.note(), LONGEST_NOTE));
        RoadAddress address = position == null ? null : addresses.find(position).orElse(null);
        Alarm stored =
                book.add(new Alarm(new AlarmId(0), kept, now, address, null)).orElse(null);
        if (stored != null) {
            changed.accept(stored);
            return stored;
        }
        return book.findByKey(call.key()).orElseThrow(() -> Refusal.notFound("alarm", call.key()));
    }

    /**
     * Notes that this person takes care of an alarm.
     *
     * @throws Refusal {@code alarm.acknowledged} naming who was first
     */
    public Alarm acknowledge(Caller caller, AlarmId id, @Nullable String note) {
        String words = note == null ? "" : note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw Refusal.invalid(
                    "text_length", "note", Map.of("min", 0, "max", LONGEST_NOTE, "value", words.length()));
        }
        Alarm alarm = get(id);
        Acknowledgement by = new Acknowledgement(caller.personId(), caller.name(), now(), words);
        if (!alarm.isOpen() || !book.acknowledge(id, by)) {
            Acknowledgement first = get(id).acknowledged();
            throw Refusal.conflict("alarm.acknowledged", Map.of("name", first == null ? "" : first.name()));
        }
        Alarm done = alarm.acknowledgedBy(by);
        changed.accept(done);
        return done;
    }

    /** The one with this key. */
    public Alarm get(AlarmId id) {
        return book.find(id).orElseThrow(() -> Refusal.notFound("alarm", id.value()));
    }

    /** To the millisecond, so that what is answered is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String shortened(String words, int longest) {
        String text = words.strip();
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
