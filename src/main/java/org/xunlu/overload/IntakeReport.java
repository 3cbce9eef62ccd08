package org.xunlu.overload;

import java.util.List;

/**
 * What became of delivered records.
 *
 * @param stored kept
 * @param duplicates dropped, because exactly this was there already
 * @param conflicts kept although their code was there with other content; both are marked
 */
public record IntakeReport(List<VehiclePass> stored, int duplicates, int conflicts) {
    public IntakeReport {
        stored = List.copyOf(stored);
    }
}
