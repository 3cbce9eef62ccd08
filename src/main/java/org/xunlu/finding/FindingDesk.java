package org.xunlu.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/** Where people record findings, correct and photograph them. All is kept in the history and told to who listens. */
public final class FindingDesk {
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_NEAR = 500;
    private static final int LONGEST_NAME = 100;

    private final FindingRegister register;
    private final RoadAddress.Book addresses;
    private final Clock clock;
    private final Consumer<Finding> changed;

    /**
     * A desk.
     *
     * @param addresses finds route, chainage and side of a place
     * @param changed told of every finding after it was stored
     */
    public FindingDesk(FindingRegister register, RoadAddress.Book addresses, Clock clock, Consumer<Finding> changed) {
        this.register = register;
        this.addresses = addresses;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Records what was seen.
     *
     * @param key the sender's key of this request, or null; the same key gets the first answer again
     */
    public Finding record(Caller caller, Observation observation, @Nullable String key) {
        if (key != null) {
            Optional<Finding> former = register.findByKey(caller.personId(), key);
            if (former.isPresent()) {
                return former.get();
            }
        }
        Instant now = now();
        if (observation.foundAt().isAfter(now.plusSeconds(300))) {
            throw Refusal.invalid("finding.found_in_future", "foundAt", Map.of("value", observation.foundAt()));
        }
        RoadAddress address = addresses.find(observation.position()).orElse(null);
        Finding finding = new Finding(
                new FindingId(0), observation, address, caller.personId(), caller.name(), new FindingState.Found(), 1);
        Finding stored = register.add(finding, line(caller, now, "recorded", ""), key);
        changed.accept(stored);
        return stored;
    }

    /**
     * Brings in what was recorded elsewhere.
     *
     * @param foundBy who saw it; where blank, the caller
     * @param dryRun whether it is only checked
     */
    Finding bring(Caller caller, Observation observation, String foundBy, FindingState state, boolean dryRun) {
        Instant now = now();
        if (observation.foundAt().isAfter(now.plusSeconds(300))) {
            throw Refusal.invalid("finding.found_in_future", "foundAt", Map.of("value", observation.foundAt()));
        }
        String name = foundBy.isBlank() ? caller.name() : foundBy.strip();
        if (name.length() > LONGEST_NAME) {
            throw Refusal.invalid(
                    "text_length", "foundBy", Map.of("min", 0, "max", LONGEST_NAME, "value", name.length()));
        }
        Finding finding = new Finding(
                new FindingId(0),
                observation,
                addresses.find(observation.position()).orElse(null),
                caller.personId(),
                name,
                state,
                1);
        if (dryRun) {
            return finding;
        }
        Finding stored = register.add(finding, line(caller, now, "imported", ""), null);
        changed.accept(stored);
        return stored;
    }

    /** Corrects kind, place or note. */
    public Finding correct(Caller caller, FindingId id, long version, Observation observation) {
        Finding finding = get(id, version);
        boolean moved = !finding.observation().position().equals(observation.position());
        RoadAddress address = moved ? addresses.find(observation.position()).orElse(null) : finding.address();
        return store(finding.corrected(observation, address), line(caller, now(), "corrected", ""));
    }

    /** Adds a stored photo's description. */
    public Photo attach(Caller caller, Photo photo) {
        Finding finding = get(photo.finding());
        List<Photo> photos = register.photos(photo.finding());
        Optional<Photo> same = photos.stream()
                .filter(each -> each.sha256().equals(photo.sha256()) && each.stage() == photo.stage())
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (finding.state().ended()) {
            throw Refusal.conflict(
                    "finding.ended", Map.of("state", finding.state().name()));
        }
        Photo stored = register.addPhoto(
                photo,
                line(caller, photo.uploadedAt(), "photographed", photo.stage().name()));
        changed.accept(finding);
        return stored;
    }

    /** Those of a kind that are still open within this distance of a place, nearest first. */
    public List<Finding> near(FindingKind kind, LonLat place, double meters) {
        FindingFilter filter = new FindingFilter(kind, null, Bounds.around(place, meters), null, null, null);
        return register.list(filter, MOST_NEAR, null).items().stream()
                .filter(each -> !each.state().ended())
                .filter(each -> each.observation().position().roughMetersTo(place) <= meters)
                .sorted(Comparator.comparingDouble(
                        each -> each.observation().position().roughMetersTo(place)))
                .toList();
    }

    /**
     * Makes one of two findings that are the same thing; the merged one stays findable and points to the other.
     *
     * @param take what the survivor takes over: {@code kind}, {@code place}, {@code note}, {@code foundAt}
     * @return the survivor
     */
    public Finding merge(
            Caller caller, FindingId id, long version, FindingId other, long otherVersion, Set<String> take) {
        if (id.equals(other)) {
            throw Refusal.invalid("finding.merge_itself", "other");
        }
        Finding survivor = get(id, version);
        Finding merged = get(other, otherVersion);
        if (merged.state().name().inCase()) {
            // its file would be lost from sight
            throw Refusal.conflict("finding.merge_filed", Map.of("id", other.value()));
        }
        Observation mine = survivor.observation();
        Observation seen = merged.observation();
        boolean moved = take.contains("place") && !mine.position().equals(seen.position());
        Finding next = survivor.corrected(
                new Observation(
                        take.contains("kind") ? seen.kind() : mine.kind(),
                        take.contains("place") ? seen.position() : mine.position(),
                        take.contains("note") ? seen.note() : mine.note(),
                        take.contains("foundAt") ? seen.foundAt() : mine.foundAt()),
                moved ? merged.address() : survivor.address());
        register.merge(
                next,
                line(caller, now(), "took_in", "#" + other.value()),
                merged,
                line(caller, now(), "merged", "#" + id.value()));
        changed.accept(next);
        return next;
    }

    /** Brings a merged one back as a finding of its own; what the survivor took over stays with it. */
    public Finding split(Caller caller, FindingId id, long version) {
        Finding merged = get(id);
        if (merged.version() != version) {
            throw Refusal.stale(merged);
        }
        if (register.survivor(id).isEmpty()) {
            throw Refusal.conflict("finding.not_merged", Map.of("id", id.value()));
        }
        register.split(merged, line(caller, now(), "split", ""));
        Finding back = get(id);
        changed.accept(back);
        return back;
    }

    /** The one with this key. */
    public Finding get(FindingId id) {
        return register.find(id).orElseThrow(() -> Refusal.notFound("finding", id.value()));
    }

    Finding get(FindingId id, long version) {
        Finding finding = get(id);
        if (finding.version() != version) {
            throw Refusal.stale(finding);
        }
        register.survivor(id).ifPresent(survivor -> {
            throw Refusal.conflict("finding.merged", Map.of("id", survivor.value()));
        });
        return finding;
    }

    /** To the millisecond, so that what is answered is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Finding store(Finding finding, HistoryLine line) {
        register.replace(finding, line);
        changed.accept(finding);
        return finding;
    }

    private static HistoryLine line(Caller caller, Instant at, String action, String note) {
        String text = note.strip();
        if (text.length() > LONGEST_NOTE) {
            throw Refusal.invalid("text_length", "note", Map.of("min", 0, "max", LONGEST_NOTE, "value", text.length()));
        }
        return new HistoryLine(at, caller.personId(), caller.name(), action, text);
    }
}
