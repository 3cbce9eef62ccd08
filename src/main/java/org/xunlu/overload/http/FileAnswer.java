package org.xunlu.overload.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Function;
import org.xunlu.exchange.exporting.Spreadsheet;
import org.xunlu.exchange.http.SheetWords;
import org.xunlu.http.Messages;

/** Answers with a workbook in the words of the page that asks, or of the browser. */
final class FileAnswer {
    private FileAnswer() {}

    static void sheet(
            Context context, String name, Function<SheetWords, Spreadsheet> sheet, Messages messages, String table)
            throws IOException {
        String asked = context.queryParam("language");
        String language = Messages.language(asked == null ? context.header("Accept-Language") : asked);
        context.contentType(Spreadsheet.MEDIA_TYPE);
        context.header("Content-Disposition", "attachment; filename=\"xunlu-" + name + ".xlsx\"");
        sheet.apply(new SheetWords(messages, language, table)).write(context.outputStream());
    }
}
