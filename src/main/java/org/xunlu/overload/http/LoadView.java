package org.xunlu.overload.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Messages;
import org.xunlu.overload.LoadReport;
import org.xunlu.overload.importing.PassArchive;

/**
 * What became of a delivery, in the sender's language.
 *
 * @param conflicts of the stored, those whose code was known with other content; both are kept
 * @param reasons how many rows each reason took
 * @param refusals the first thousand refused rows
 * @param ignoredColumns headings of a file that mean nothing to us
 * @param conflictCodes the first hundred record codes of the conflicts
 * @param photos photos kept of an archive
 * @param refusedPhotos files of an archive that were not taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoadView(
        int rows,
        int stored,
        int duplicates,
        int conflicts,
        int refused,
        List<Reason> reasons,
        List<RowView> refusals,
        List<String> ignoredColumns,
        List<String> conflictCodes,
        @Nullable Integer photos,
        @Nullable List<PhotoView> refusedPhotos) {

    /** A file of an archive that was not taken as a photo. */
    record PhotoView(String fileName, String code, String reason) {}

    /** The same with what became of an archive's photos. */
    LoadView with(int kept, List<PassArchive.RefusedPhoto> refused, Messages messages, String language) {
        return new LoadView(
                rows,
                stored,
                duplicates,
                conflicts,
                this.refused,
                reasons,
                refusals,
                ignoredColumns,
                conflictCodes,
                kept,
                refused.stream()
                        .map(each -> new PhotoView(
                                each.fileName(),
                                each.code(),
                                messages.text(language, "refusal." + each.code(), Map.of())))
                        .toList());
    }

    record Reason(String code, int rows) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowView(
            int row,
            @Nullable String recordCode,
            @Nullable String field,
            String code,
            String reason,
            Map<String, Object> figures) {}

    static LoadView of(LoadReport report, List<String> ignoredColumns, Messages messages, String language) {
        return new LoadView(
                report.rows(),
                report.stored(),
                report.duplicates(),
                report.conflicts(),
                report.refused(),
                report.refusedByReason().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                        .toList(),
                report.refusals().stream()
                        .map(row -> new RowView(
                                row.row(),
                                row.recordCode(),
                                row.field(),
                                row.code(),
                                messages.text(language, "refusal." + row.code(), row.figures()),
                                row.figures()))
                        .toList(),
                ignoredColumns,
                report.conflictCodes(),
                null,
                null);
    }
}
