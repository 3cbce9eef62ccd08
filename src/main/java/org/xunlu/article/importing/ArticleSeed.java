package org.xunlu.article.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.article.Article;

/** Reads tables of articles such as {@code gis-data/rules/finding-kinds.csv}: first column the matter, then what the law says. */
public final class ArticleSeed {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private ArticleSeed() {}

    /**
     * Reads all rows.
     *
     * @param matters the matters that the first column may name
     * @throws IOException when the text cannot be read
     * @throws IllegalArgumentException when a row is not as it should be
     */
    public static <K extends Enum<K>> List<Article<K>> read(Reader csv, Class<K> matters) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream().map(row -> article(row, matters)).toList();
        }
    }

    private static <K extends Enum<K>> Article<K> article(CSVRecord row, Class<K> matters) {
        String fine = row.get("most_fine_cny").strip();
        String validTo = row.get("valid_to").strip();
        return new Article<>(
                Enum.valueOf(matters, row.get(0)),
                row.get("prohibition"),
                row.get("sanction"),
                fine.isEmpty() ? null : Integer.valueOf(fine),
                LocalDate.parse(row.get("valid_from")),
                validTo.isEmpty() ? null : LocalDate.parse(validTo),
                row.get("source"));
    }
}
