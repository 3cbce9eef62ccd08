package org.xunlu.overload;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/**
 * Takes one delivery of many rows: good rows are kept, in batches, and bad ones told. Make a new one for each delivery
 * and give it to one thread.
 */
public final class PassLoader {
    private static final int BATCH = 500;
    private static final int MOST_TOLD = 1000;
    private static final int MOST_CODES = 100;

    private final PassIntake intake;
    private final WeighingReader reader;
    private final Map<String, Optional<Checkpoint>> stations = new HashMap<>();
    private final Map<CheckpointId, Optional<CheckpointDetails>> places = new HashMap<>();
    private final List<VehiclePass> batch = new ArrayList<>();
    private final Map<String, Integer> refusedByReason = new TreeMap<>();
    private final List<RowRefusal> refusals = new ArrayList<>();
    private final Set<String> conflictCodes = new LinkedHashSet<>();
    private Consumer<Weighing> accepted = any -> {};
    private int rows;
    private int stored;
    private int duplicates;
    private int conflicts;
    private int refused;

    /** A loader into this intake; all cargo is unknown. */
    public PassLoader(PassIntake intake, CheckpointRegister checkpoints, Clock clock) {
        this(intake, checkpoints, clock, CargoKinds.NONE);
    }

    /** A loader into this intake; {@code cargoes} tells how words become kinds of cargo. */
    public PassLoader(PassIntake intake, CheckpointRegister checkpoints, Clock clock, CargoKinds cargoes) {
        this.intake = intake;
        this.reader = new WeighingReader(
                clock,
                code -> stations.computeIfAbsent(code, checkpoints::findByCode).map(found -> {
                    places.putIfAbsent(found.id(), Optional.of(found.details()));
                    return found.id();
                }),
                cargoes);
    }

    /** Who is told of each row that was read well, before it is kept; one listener. */
    public void onAccepted(Consumer<Weighing> listener) {
        accepted = listener;
    }

    /** Takes the next row, or notes why not. */
    public void add(Map<PassField, String> row) {
        rows++;
        try {
            VehiclePass judged = intake.judge(reader.read(row), places);
            batch.add(judged);
            accepted.accept(judged.weighing());
        } catch (Refusal refusal) {
            note(row.get(PassField.RECORD_CODE), refusal);
            return;
        }
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    /** Notes a row that could not even be read. */
    public void addUnreadable(Refusal refusal) {
        addUnreadable(null, refusal);
    }

    /**
     * Notes a row that could not be read beyond its record code.
     *
     * @param recordCode null where even that could not be read
     */
    public void addUnreadable(@Nullable String recordCode, Refusal refusal) {
        rows++;
        note(recordCode, refusal);
    }

    private void note(@Nullable String recordCode, Refusal refusal) {
        refused++;
        refusedByReason.merge(refusal.code(), 1, Integer::sum);
        if (refusals.size() < MOST_TOLD) {
            refusals.add(RowRefusal.of(rows, recordCode, refusal));
        }
    }

    private void flush() {
        IntakeReport report = intake.keep(List.copyOf(batch));
        batch.clear();
        stored += report.stored().size();
        duplicates += report.duplicates();
        conflicts += report.conflicts();
        report.stored().stream()
                .filter(VehiclePass::conflict)
                .map(pass -> pass.weighing().recordCode())
                .filter(code -> conflictCodes.size() < MOST_CODES)
                .forEach(conflictCodes::add);
    }

    /** Rows seen so far. */
    public int rows() {
        return rows;
    }

    /** Rows refused so far. */
    public int refused() {
        return refused;
    }

    /** Keeps what is still in hand and tells what became of all. */
    public LoadReport finish() {
        if (!batch.isEmpty()) {
            flush();
        }
        return new LoadReport(
                rows, stored, duplicates, conflicts, refused, refusedByReason, refusals, List.copyOf(conflictCodes));
    }
}
