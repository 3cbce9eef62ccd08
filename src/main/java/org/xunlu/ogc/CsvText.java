package org.xunlu.ogc;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file as spreadsheets read it (RFC 4180): UTF-8 with a byte-order mark, CRLF, times
 * of Asia/Shanghai with their zone. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it (OWASP, CSV Injection).
 */
public final class CsvText {
    /** What the file begins with, so that Excel reads Chinese. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private CsvText() {}

    /** One row with its end. */
    public static String row(List<? extends @Nullable Object> values) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                row.append(',');
            }
            field(row, values.get(i));
        }
        return row.append("\r\n").toString();
    }

    private static void field(StringBuilder row, @Nullable Object value) {
        if (value == null) {
            return;
        }
        String text = value instanceof Instant time
                ? TIME.format(time.atZone(CHINA).truncatedTo(ChronoUnit.MILLIS))
                : String.valueOf(value);
        if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r\n|".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        if (text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            row.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            row.append(text);
        }
    }
}
