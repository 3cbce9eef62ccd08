package org.xunlu.asset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xunlu.access.Caller;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/** Makes one of two assets that are the same thing; the merged one stays findable, points to the other, and can come back. */
public final class AssetMerging {
    private final AssetRegister register;
    private final AssetDesk desk;

    /** Merging in this register. */
    public AssetMerging(AssetRegister register, AssetDesk desk) {
        this.register = register;
        this.desk = desk;
    }

    /** An asset as the person who merges saw it. */
    public record Seen(AssetId id, long version) {}

    /**
     * Merges.
     *
     * @param take fields the survivor takes over: {@code kind}, {@code name}, {@code place}, {@code note}, {@code
     *     attributes.…}
     * @return the survivor
     */
    public Asset merge(Caller caller, Seen survivor, Seen merged, Set<String> take) {
        if (survivor.id().equals(merged.id())) {
            throw Refusal.invalid("asset.merge_itself", "other");
        }
        Asset goesOn = desk.get(survivor.id(), survivor.version());
        Asset ends = desk.get(merged.id(), merged.version());
        AssetDetails details = taken(goesOn.details(), ends.details(), take);
        Asset next = goesOn.with(details, desk.address(goesOn, details));
        register.replaceBoth(
                ends.ended(new AssetEnd.Merged(survivor.id())),
                desk.change(caller, "merged", "#" + survivor.id().value(), List.of()),
                next,
                desk.change(
                        caller, "took_in", "#" + merged.id().value(), AssetChange.between(goesOn.details(), details)));
        return next;
    }

    /** Brings a merged one back as an asset of its own; what the survivor took over stays with it. */
    public Asset split(Caller caller, AssetId id, long version) {
        Asset merged = desk.get(id);
        if (merged.version() != version) {
            throw Refusal.stale(merged);
        }
        if (!(merged.end() instanceof AssetEnd.Merged)) {
            throw Refusal.conflict("asset.not_merged", Map.of("id", id.value()));
        }
        Asset back = merged.ended(null);
        register.replace(back, desk.change(caller, "split", "", List.of()));
        return back;
    }

    private static AssetDetails taken(AssetDetails mine, AssetDetails other, Set<String> take) {
        AssetKind kind = take.contains("kind") ? other.kind() : mine.kind();
        LonLat place = take.contains("place") ? other.position() : mine.position();
        Map<String, String> attributes = new TreeMap<>(mine.attributes());
        for (String field : take) {
            if (field.startsWith("attributes.")) {
                String name = field.substring("attributes.".length());
                attributes.put(name, other.attributes().getOrDefault(name, ""));
            }
        }
        attributes.keySet().removeIf(name -> kind.attributes().stream()
                .noneMatch(each -> each.name().equals(name)));
        return new AssetDetails(
                kind,
                take.contains("name") ? other.name() : mine.name(),
                place,
                attributes,
                take.contains("note") ? other.note() : mine.note());
    }
}
