package org.xunlu.exchange.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.exchange.Reading;
import org.xunlu.exchange.Remark;
import org.xunlu.exchange.Subject;
import org.xunlu.exchange.Table;
import org.xunlu.geo.LonLat;

/**
 * A row as the preview tells it.
 *
 * @param outcome absent where it would be refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowView(
        int row,
        Map<String, String> values,
        @Nullable Double lon,
        @Nullable Double lat,
        Subject.@Nullable Outcome outcome,
        List<Remark> remarks) {
    static RowView of(Reading.Result result, Table table) {
        LonLat place = result.place();
        List<Remark> remarks = new ArrayList<>(table.remarks().stream()
                .filter(remark -> remark.row() == result.row().number())
                .toList());
        remarks.addAll(result.remarks());
        return new RowView(
                result.row().number(),
                result.values(),
                place == null ? null : (Double) place.lon(),
                place == null ? null : (Double) place.lat(),
                result.outcome(),
                remarks);
    }
}
