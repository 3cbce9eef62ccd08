package org.xunlu.asset;

import org.xunlu.finding.RoadAddress;
import org.xunlu.refusal.Refusal;

/** Where people enter assets; each gets its road address. */
public final class AssetDesk {
    private final AssetRegister register;
    private final RoadAddress.Book addresses;

    /**
     * A desk.
     *
     * @param addresses finds route, chainage and side of a place
     */
    public AssetDesk(AssetRegister register, RoadAddress.Book addresses) {
        this.register = register;
        this.addresses = addresses;
    }

    /** Adds one. */
    public Asset add(AssetDetails details) {
        return register.add(new Asset(
                new AssetId(0), details, addresses.find(details.position()).orElse(null), 1));
    }

    /**
     * Replaces what is told of one.
     *
     * @param version the version the editor saw
     */
    public Asset replace(AssetId id, long version, AssetDetails details) {
        Asset present = get(id);
        if (present.version() != version) {
            throw Refusal.stale(present);
        }
        boolean moved = !present.details().position().equals(details.position());
        RoadAddress address = moved ? addresses.find(details.position()).orElse(null) : present.address();
        Asset next = new Asset(id, details, address, version + 1);
        register.replace(next);
        return next;
    }

    /** The one with this key. */
    public Asset get(AssetId id) {
        return register.find(id).orElseThrow(() -> Refusal.notFound("asset", id.value()));
    }
}
