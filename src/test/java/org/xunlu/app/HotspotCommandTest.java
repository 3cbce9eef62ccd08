package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class HotspotCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("hotspot", "--statistic"));
        all.addAll(List.of(words));
        CommandLine line = Main.commandLine(all.toArray(new String[0]));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(all.toArray(new String[0]));
    }

    /** A cell of the answer: by row from 0 below the headings, by heading. */
    private String cell(int row, String column) {
        List<String> lines = out.toString().lines().toList();
        int at = List.of(lines.get(0).split(",", -1)).indexOf(column);
        return lines.get(row + 1).split(",", -1)[at];
    }

    private double number(int row, String column) {
        return Double.parseDouble(cell(row, column));
    }

    private String line9() throws IOException {
        return file("line.csv", "id;x;y;value", "a;0;0;1", "b;1;0;1", "c;2;0;1", "d;3;0;9", "e;4;0;9", "f;5;0;1");
    }

    @Test
    void local_g_prints_every_unit_with_full_precision() throws IOException {
        assertThat(run("gi-star", "--input", line9(), "--band", "1")).isZero();
        double variance = 166.0 / 6 - 22.0 / 6 * 22 / 6;
        assertThat(cell(4, "id")).isEqualTo("e");
        assertThat(number(4, "neighbours")).isEqualTo(3);
        assertThat(number(4, "z")).isCloseTo((19 - 3 * 22.0 / 6) / Math.sqrt(variance * 3 * 3 / 5), within(1e-12));
        assertThat(out.toString().lines()).hasSize(7);
        assertThat(run("gi", "--input", line9(), "--k", "2", "--row-standardise", "--permutations", "99"))
                .isZero();
        assertThat(number(0, "p_sim")).isBetween(0.01, 1.0);
        assertThat(cell(0, "significant")).isEqualTo("no");
    }

    @Test
    void neighbour_lists_are_read_as_csv_and_as_the_files_of_geoda() throws IOException {
        String csv = file("n.csv", "id,neighbours", "a,b", "b,a c", "c,b d", "d,c e", "e,d f", "f,e");
        assertThat(run("local-moran", "--input", line9(), "--neighbours", csv)).isZero();
        String answer = out.toString();
        String gal = file("n.gal", "6", "a 1", "b", "b 2", "a c", "c 2", "b d", "d 2", "c e", "e 2", "d f", "f 1", "e");
        assertThat(run("local-moran", "--input", line9(), "--neighbours", gal)).isZero();
        assertThat(out.toString()).isEqualTo(answer);
        assertThat(run("local-moran", "--input", line9(), "--band", "1")).isZero();
        assertThat(out.toString()).isEqualTo(answer);
        assertThat(cell(3, "label")).isEqualTo("HH");
        String wrong = file("w.csv", "id,neighbour", "a,zz");
        assertThat(run("moran", "--input", line9(), "--neighbours", wrong)).isOne();
        assertThat(err.toString()).contains("w.csv").contains("2").contains("zz");
    }

    @Test
    void density_runs_along_lines_in_metres_or_degrees() throws IOException {
        String lines = file("l.txt", "LINESTRING(0 0,10 0)", "LINESTRING(10 0,20 0)", "LINESTRING(10 0,10 10)");
        String events = file("e.csv", "x,y", "9,1");
        String at = file("at.csv", "id,x,y", "s,10,2");
        assertThat(run(
                        "network-kde",
                        "--input",
                        events,
                        "--network",
                        lines,
                        "--samples",
                        at,
                        "--bandwidth",
                        "5",
                        "--split",
                        "discontinuous"))
                .isZero();
        double kernel = 15.0 / 16 * Math.pow(1 - 0.36, 2) / 5;
        assertThat(number(0, "density")).isCloseTo(kernel / 2, within(1e-12));
        String degrees = file("d.csv", "wkt", "\"LINESTRING(116.9 34.2,116.92 34.2)\"");
        String there = file("t.csv", "lon,lat", "116.905,34.2001", "116.906,34.2");
        assertThat(run("network-kde", "--input", there, "--network", degrees, "--bandwidth", "100,200"))
                .isZero();
        double meters = 92.2;
        assertThat(number(1, "density_100.0"))
                .isCloseTo((1 + Math.pow(1 - Math.pow(meters / 100, 2), 2)) * 15 / 1600, within(2e-5));
        assertThat(run("network-kde", "--input", there, "--network", degrees, "--bandwidth", "100", "--snap", "5"))
                .isOne();
        assertThat(err.toString()).contains("t.csv").contains("11");
    }

    @Test
    void clusters_rates_trends_and_discoveries_are_printed_as_csv() throws IOException {
        assertThat(run("dbscan", "--input", line9(), "--band", "1", "--min-points", "3"))
                .isZero();
        assertThat(cell(0, "label") + cell(0, "core")).isEqualTo("0false");
        String rates = file("r.csv", "id,value,exposure", "a,1,10", "b,30,100", "c,8,100");
        assertThat(run("eb-rate", "--input", rates)).isZero();
        assertThat(number(1, "rate")).isEqualTo(0.3);
        assertThat(number(1, "eb_rate")).isBetween(0.18, 0.3);
        assertThat(run("scan", "--input", line9(), "--permutations", "99")).isZero();
        // both neighbours are equally far, so they come in together
        assertThat(cell(0, "members")).isEqualTo("d c e");
        String p = file("p.csv", "p", "0.001", "0.9", "0.02");
        assertThat(run("fdr", "--input", p, "--alpha", "0.03")).isZero();
        assertThat(cell(2, "rejected")).isEqualTo("true");
        String series = file("s.csv", "id,time,value", "u,2026-01-02,2", "u,2026-01-01,1", "u,2026-01-03,3");
        assertThat(run("mann-kendall", "--input", series)).isZero();
        assertThat(number(0, "s")).isEqualTo(3);
        String knox = file("k.csv", "x,y,time", "0,0,1", "1,0,2", "50,0,90", "51,0,91");
        assertThat(run("knox", "--input", knox, "--band", "5", "--time-window", "5", "--permutations", "9"))
                .isZero();
        assertThat(number(0, "both")).isEqualTo(2);
    }

    @Test
    void emerging_spots_are_told_by_unit_or_cell_by_cell() throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,x,y,time,value"));
        for (int week = 1; week <= 4; week++) {
            for (int i = 0; i < 20; i++) {
                rows.add(i + "," + i + ",0," + week + "," + (1 + (i + week) % 3 + (week == 4 && i < 2 ? 40 : 0)));
            }
        }
        String cube = file("c.csv", rows.toArray(new String[0]));
        assertThat(run("emerging", "--input", cube, "--band", "1")).isZero();
        assertThat(cell(0, "category")).isEqualTo("new");
        assertThat(cell(10, "category")).isEqualTo("none");
        assertThat(run("emerging", "--input", cube, "--band", "1", "--cells", "--window", "cube"))
                .isZero();
        assertThat(cell(3, "significant")).isEqualTo("hot");
        assertThat(out.toString().lines()).hasSize(81);
    }

    @Test
    void what_is_wrong_is_told_with_file_row_and_column() throws IOException {
        assertThat(run("gi", "--input", file("bad.csv", "id,x,y,value", "a,1,2,3", "b,1,x,3"), "--k", "1"))
                .isOne();
        assertThat(err.toString()).contains("bad.csv").contains("3").contains("“x”");
        assertThat(run("gi", "--input", line9())).isOne();
        assertThat(err.toString()).contains("--neighbours");
        assertThat(run("gi", "--input", folder.resolve("none.csv").toString(), "--k", "1"))
                .isOne();
        assertThat(run("gi", "--input", file("empty.csv", ""), "--k", "1")).isOne();
        assertThat(run("gi", "--input", line9(), "--k", "0")).isOne();
        assertThat(run("gi", "--input", line9(), "--band", "-4")).isOne();
        assertThat(run("scan", "--input", file("f.csv", "x,y,value", "1,1,2.5")))
                .isOne();
        assertThat(run("fdr", "--input", file("p.csv", "p", "1.5"))).isOne();
        assertThat(run("gi", "--input", file("ll.csv", "lon,lat,value", "200,10,1"), "--k", "1"))
                .isOne();
        assertThat(run("nonsense", "--input", line9())).isEqualTo(2);
    }
}
