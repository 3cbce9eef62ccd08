package org.xunlu.network;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The present snapshot of the roads, swapped when they change. Thread-safe. The first caller loads it, so that the
 * server may start while a background thread reads the roads.
 */
public final class NetworkHolder {
    private final Supplier<RoadNetwork> loader;
    private final List<Consumer<RoadNetwork>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable RoadNetwork current;

    /** Loads with this supplier, first on the first look, then at every {@link #reload()}. */
    public NetworkHolder(Supplier<RoadNetwork> loader) {
        this.loader = loader;
    }

    /** A holder of a network that is already there, as tests need. */
    public static NetworkHolder of(RoadNetwork network) {
        return new NetworkHolder(() -> network);
    }

    /** The present snapshot; waits while it is loaded for the first time. */
    public RoadNetwork current() {
        RoadNetwork present = current;
        return present != null ? present : loadOnce();
    }

    private synchronized RoadNetwork loadOnce() {
        RoadNetwork present = current;
        if (present == null) {
            present = loader.get();
            current = present;
        }
        return present;
    }

    /** Reads the roads anew, swaps the snapshot, and tells who asked to be told. Call it after roads have changed. */
    public RoadNetwork reload() {
        RoadNetwork fresh;
        synchronized (this) {
            fresh = loader.get();
            current = fresh;
        }
        listeners.forEach(listener -> listener.accept(fresh));
        return fresh;
    }

    /** Swaps the snapshot for one made from it, and tells who asked to be told. */
    public RoadNetwork change(UnaryOperator<RoadNetwork> edit) {
        RoadNetwork fresh;
        synchronized (this) {
            fresh = edit.apply(current());
            current = fresh;
        }
        listeners.forEach(listener -> listener.accept(fresh));
        return fresh;
    }

    /** Asks to be told of every swap, on the thread that swaps. */
    public void onChange(Consumer<RoadNetwork> listener) {
        listeners.add(listener);
    }
}
