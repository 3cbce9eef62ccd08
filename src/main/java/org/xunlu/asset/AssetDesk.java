package org.xunlu.asset;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/** Where people enter assets; each gets its road address, and every step is kept in the history. */
public final class AssetDesk {
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_NEAR = 200;

    private final AssetRegister register;
    private final RoadAddress.Book addresses;
    private final Clock clock;

    /**
     * A desk.
     *
     * @param addresses finds route, chainage and side of a place
     */
    public AssetDesk(AssetRegister register, RoadAddress.Book addresses, Clock clock) {
        this.register = register;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Adds one. */
    public Asset add(Caller caller, AssetDetails details) {
        return add(caller, details, "recorded");
    }

    /**
     * Adds one.
     *
     * @param action as the history tells it: {@code recorded} or {@code imported}
     */
    public Asset add(Caller caller, AssetDetails details, String action) {
        RoadAddress address = addresses.find(details.position()).orElse(null);
        return register.add(
                new Asset(new AssetId(0), details, address, 1),
                change(caller, action, "", AssetChange.between(null, details)));
    }

    /**
     * Replaces what is told of one; where nothing changes, nothing is stored.
     *
     * @param version the version the editor saw
     */
    public Asset replace(Caller caller, AssetId id, long version, AssetDetails details) {
        Asset present = get(id, version);
        List<AssetChange.Field> fields = AssetChange.between(present.details(), details);
        if (fields.isEmpty()) {
            return present;
        }
        Asset next = present.with(details, address(present, details));
        register.replace(next, change(caller, "edited", "", fields));
        return next;
    }

    /** Its address where it is told to stand now. */
    @Nullable
    RoadAddress address(Asset present, AssetDetails details) {
        boolean moved = !present.details().position().equals(details.position());
        return moved ? addresses.find(details.position()).orElse(null) : present.address();
    }

    /** Takes one out of the register; its history stays. */
    public void remove(Caller caller, AssetId id, long version) {
        register.replace(get(id, version).ended(new AssetEnd.Removed()), change(caller, "removed", "", List.of()));
    }

    /** Those of a kind within this distance of a place, nearest first: one of them may be the one about to be entered. */
    public List<Asset> near(AssetKind kind, LonLat place, double meters) {
        Bounds box = Bounds.around(place, meters);
        return register.list(new AssetFilter(kind, box, null, null), MOST_NEAR, null).items().stream()
                .filter(each -> each.details().position().roughMetersTo(place) <= meters)
                .sorted(Comparator.comparingDouble(
                        each -> each.details().position().roughMetersTo(place)))
                .toList();
    }

    /** The one with this key, also where it was removed or merged. */
    public Asset get(AssetId id) {
        return register.find(id).orElseThrow(() -> Refusal.notFound("asset", id.value()));
    }

    /**
     * The one with this key as the editor saw it.
     *
     * @throws Refusal where somebody changed it since, or it is no longer in the register
     */
    Asset get(AssetId id, long version) {
        Asset present = get(id);
        if (present.version() != version) {
            throw Refusal.stale(present);
        }
        if (present.end() != null) {
            throw Refusal.conflict("asset.ended", Map.of("id", id.value()));
        }
        return present;
    }

    AssetChange change(Caller caller, String action, String note, List<AssetChange.Field> fields) {
        String text = note.strip();
        if (text.length() > LONGEST_NOTE) {
            throw Refusal.invalid("text_length", "note", Map.of("min", 0, "max", LONGEST_NOTE, "value", text.length()));
        }
        return new AssetChange(now(), caller.personId(), caller.name(), action, text, fields);
    }

    /** To the millisecond, so that what is answered is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
