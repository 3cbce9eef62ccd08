package org.xunlu.overload.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.overload.CargoKind;

/** Reads kinds of cargo from {@code gis-data/rules/cargo-kinds.csv}. */
public final class CargoKindSeed {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private CargoKindSeed() {}

    /**
     * Reads all rows.
     *
     * @throws IOException when the text cannot be read
     * @throws IllegalArgumentException when a row is not as it should be
     */
    public static List<CargoKind> read(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream().map(CargoKindSeed::kind).toList();
        }
    }

    private static CargoKind kind(CSVRecord row) {
        String until = row.get("valid_to").strip();
        return new CargoKind(
                Integer.parseInt(row.get("number")),
                row.get("code"),
                row.get("name_zh"),
                row.get("name_en"),
                List.of(row.get("words").strip().split("\\s+", -1)),
                LocalDate.parse(row.get("valid_from")),
                until.isEmpty() ? null : LocalDate.parse(until),
                row.get("source"));
    }
}
