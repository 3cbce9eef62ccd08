package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunlu.app.HotspotCommand.Statistic;
import picocli.CommandLine;

/** Whatever is wrong in a file is told with its row and column, never by a trace of the program. */
final class HotspotWrongInputTest {
    private static final List<String> COLUMNS = List.of("id", "x", "y", "value", "exposure", "time", "p");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String file(String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    private int run(Statistic statistic, String input, List<String> options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("hotspot", "--statistic", statistic.toString(), "--input", input));
        all.addAll(options);
        CommandLine line = Main.commandLine(all.toArray(new String[0]));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(all.toArray(new String[0]));
    }

    /** What a statistic needs beside the file. */
    private List<String> options(Statistic statistic) throws IOException {
        return switch (statistic) {
            case EB_RATE, FDR, MANN_KENDALL -> List.of();
            case SCAN -> List.of("--permutations", "9");
            case KNOX -> List.of("--band", "2", "--time-window", "2", "--permutations", "9");
            case NETWORK_KDE, KDE ->
                List.of(
                        "--network",
                        file("lines.csv", List.of("wkt", "\"LINESTRING (0 0, 9 0)\"")),
                        "--bandwidth",
                        "2",
                        "--lixel",
                        "1");
            default -> List.of("--band", "2");
        };
    }

    private static List<String> rows(int columnWrong, String text) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
        for (int row = 0; row < 8; row++) {
            List<String> cells = new ArrayList<>(List.of(
                    "u" + row % 4, "" + row, "0", "" + (row % 3 + 1), "10", "" + (row / 4 + 1), "0." + (row + 1)));
            if (row == 5 && columnWrong >= 0) {
                cells.set(columnWrong, text);
            }
            lines.add(String.join(",", cells));
        }
        return lines;
    }

    private void assertToldWithoutTrace(int status) {
        assertThat(status).as(out + "" + err).isNotZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotBlank().doesNotContain("Exception", "\tat ", "null");
    }

    @Test
    void a_cell_that_is_no_number_is_told_with_row_and_column_by_each_statistic_that_reads_it() throws IOException {
        for (Statistic statistic : Statistic.values()) {
            String good = file("good.csv", rows(-1, ""));
            assertThat(run(statistic, good, options(statistic)))
                    .as(statistic + ": " + err)
                    .isZero();
            int told = 0;
            for (String wrong : List.of("NaN", "")) {
                for (int column = 1; column < COLUMNS.size(); column++) {
                    String input = file("wrong.csv", rows(column, wrong));
                    int status = run(statistic, input, options(statistic));
                    if (status != 0) {
                        assertToldWithoutTrace(status);
                        assertThat(err.toString())
                                .as(statistic + " " + wrong)
                                .contains("wrong.csv", "7", COLUMNS.get(column));
                        told++;
                    }
                }
            }
            // the false discovery rate reads one column, each wrong text in it is told
            assertThat(told).as(statistic + " reads a number").isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void files_that_hold_nothing_or_other_columns_are_told_by_each_statistic() throws IOException {
        for (Statistic statistic : Statistic.values()) {
            List<String> options = options(statistic);
            assertToldWithoutTrace(run(statistic, file("empty.csv", List.of("")), options));
            assertThat(err.toString()).contains("empty.csv");
            assertToldWithoutTrace(run(statistic, file("head.csv", List.of(String.join(",", COLUMNS))), options));
            assertThat(err.toString()).contains("head.csv");
            assertToldWithoutTrace(run(statistic, file("other.csv", List.of("colour,taste", "red,sweet")), options));
            assertThat(err.toString()).contains("other.csv", "colour, taste");
            assertToldWithoutTrace(run(statistic, folder.resolve("nowhere.csv").toString(), options));
            assertThat(err.toString()).contains("nowhere.csv");
            assertToldWithoutTrace(run(statistic, folder.toString(), options));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n.csv | id,neighbour/a,b/b,zz | row 3 | zz",
                "n.csv | id,neighbour/a,b/a,b | row 3 | b",
                "n.csv | id,neighbour,weight/a,b,NaN | row 2 | weight",
                "n.csv | id,neighbour,weight/a,b,-1 | row 2 | weight",
                "n.csv | id,friend/a,b | neighbour | friend",
                "n.csv | / | n.csv | n.csv",
                "n.gal | 3/a 1/zz | row 3 | zz",
                "n.gal | 3/a one/b | row 2 | a one",
                "n.gal | 3//a 1/zz | row 4 | zz",
                "n.gal | 3/a 2/b | row 3 | a",
                "n.gwt | 0 3 f id/a b 1/a zz 1 | row 3 | zz",
                "n.gwt | 0 3 f id/a b | row 2 | a b",
                "n.gwt | 0 3 f id/a b NaN | row 2 | NaN",
                "n.gwt | 0 3 f id/a b -1 | row 2 | -1",
            })
    void neighbour_lists_are_held_against_the_units(String name, String lines, String where, String what)
            throws IOException {
        String input = file("units.csv", List.of("id,value", "a,1", "b,2", "c,4"));
        String list = file(name, List.of(lines.split("/", -1)));
        for (Statistic statistic : List.of(Statistic.GI_STAR, Statistic.LOCAL_MORAN, Statistic.MORAN)) {
            assertToldWithoutTrace(run(statistic, input, List.of("--neighbours", list)));
            String place = where.replace("row ", "");
            assertThat(err.toString()).contains(name, place, what);
        }
    }
}
