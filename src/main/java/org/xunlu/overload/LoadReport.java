package org.xunlu.overload;

import java.util.List;
import java.util.Map;

/**
 * What became of the rows of one delivery; rows = stored + duplicates + refused.
 *
 * @param conflicts of the stored, those whose code was known with other content
 * @param refusedByReason how many rows each reason took, by message key
 * @param refusals the first thousand refused rows
 * @param conflictCodes the first hundred record codes of the conflicts
 */
public record LoadReport(
        int rows,
        int stored,
        int duplicates,
        int conflicts,
        int refused,
        Map<String, Integer> refusedByReason,
        List<RowRefusal> refusals,
        List<String> conflictCodes) {
    public LoadReport {
        refusedByReason = Map.copyOf(refusedByReason);
        refusals = List.copyOf(refusals);
        conflictCodes = List.copyOf(conflictCodes);
    }
}
