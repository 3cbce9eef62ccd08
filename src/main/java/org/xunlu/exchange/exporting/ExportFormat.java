package org.xunlu.exchange.exporting;

import java.io.IOException;
import java.io.OutputStream;
import org.xunlu.exchange.Subject;

/** Kinds of files a register can be had as. */
public enum ExportFormat {
    /** For spreadsheets, headings and words in the reader's language. */
    CSV("csv", "text/csv; charset=utf-8"),
    /** For spreadsheets, headings and words in the reader's language. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** For programs, with keys and codes. */
    GEOJSON("geojson", "application/geo+json"),
    /** For desktop GIS, zipped. */
    SHAPEFILE("zip", "application/zip");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Of the file's name. */
    public String ending() {
        return ending;
    }

    /** Of the file's content. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes a register.
     *
     * @param language {@code zh} or {@code en}
     */
    public void write(Subject subject, Subject.Wanted wanted, String language, OutputStream out) throws IOException {
        CsvWriting.Source source = sink -> subject.rows(wanted, sink);
        switch (this) {
            case CSV -> CsvWriting.write(new Sheet(subject, language), source, out);
            case XLSX -> {
                Sheet sheet = new Sheet(subject, language);
                new Spreadsheet(
                                subject.id(),
                                sheet.headings(),
                                sink -> source.rows(entry -> sink.accept(sheet.figures(entry))))
                        .write(out);
            }
            case GEOJSON -> GeoJsonWriting.write(new Sheet(subject, ""), source, out);
            case SHAPEFILE -> ShapefileWriting.write(new Sheet(subject, ""), subject.id(), source, out);
        }
    }
}
