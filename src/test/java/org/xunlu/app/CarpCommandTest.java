package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class CarpCommandTest {
    private static final String SQUARE = "4\n4\n0 1 5 1\n1 2 6 1\n2 3 7 1\n3 0 8 1\n1\n4\n26\n26\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void it_prints_each_route_with_its_edges_load_and_cost_and_the_gap() throws IOException {
        assertThat(run(SQUARE, "--rounds", "100", "--seed", "7")).isZero();
        assertThat(out.toString())
                .containsPattern("route 1 {2}cost 26 {2}load 4 {2}\\((0,1|0,3)\\) .*\\((3,0|1,0)\\)")
                .contains("total 26  routes 1")
                .contains("lower bound 26  (own 26, file 26)  gap 0.00 %")
                .containsPattern("seconds \\d+\\.\\d\\d {2}rounds \\d+ {2}seed 7");
    }

    @Test
    void progress_is_told_on_the_error_output() throws IOException {
        String twoRoutes = SQUARE.replace("\n4\n26\n26", "\n2\n0\n99");
        assertThat(run(twoRoutes, "--rounds", "64", "--progress")).isZero();
        assertThat(out.toString()).contains("routes 2").doesNotContain(" s  round");
    }

    @Test
    void a_bad_file_is_refused_with_line_and_reason() throws IOException {
        assertThat(run(SQUARE.replace("1 2 6 1", "1 2 six 1"))).isEqualTo(2);
        assertThat(err.toString()).contains("instance.dat").contains("4").contains("six");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_missing_file_a_binary_one_and_foolish_words_are_refused() throws IOException {
        assertThat(execute(folder.resolve("none.dat").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.dat");
        Path binary = Files.write(folder.resolve("binary.dat"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(execute(binary.toString())).isEqualTo(2);
        assertThat(run(SQUARE, "--seconds", "-1")).isEqualTo(2);
        assertThat(run(SQUARE, "--cars", "0")).isEqualTo(2);
        assertThat(run(SQUARE, "--seconds", "soon")).isEqualTo(2);
    }

    @Test
    void too_few_vehicles_leave_edges_unserved_and_the_command_says_so() throws IOException {
        assertThat(run(SQUARE.replace("\n4\n26\n26", "\n2\n0\n99"), "--rounds", "64", "--vehicles", "1"))
                .isOne();
        assertThat(err.toString()).contains("2");
    }

    @Test
    void windy_tours_are_shared_so_that_the_longest_is_short_and_need_no_capacity() throws IOException {
        String windy = """
                VERTICES : 5
                ARISTAS_REQ : 4
                LISTA_ARISTAS_REQ :
                ( 1, 2) coste 3 9
                ( 2, 3) coste 3 9
                ( 1, 4) coste 9 3
                ( 4, 5) coste 9 3
                LISTA_ARISTAS_NOREQ :
                ( 3, 1) coste 4 4
                ( 5, 1) coste 4 4
                """;
        assertThat(run(windy, "--cars", "2", "--rounds", "400")).isZero();
        assertThat(out.toString())
                .contains("cost 10 ", " (1,2) (2,3)", " (5,4) (4,1)")
                .contains("longest 10  total 20  routes 2  imbalance 0.00 %")
                .contains("lower bound of the longest 10  gap 0.00 %");
        assertThat(run(windy, "--rounds", "400")).as("without a capacity").isEqualTo(2);
    }

    private int run(String text, String... words) throws IOException {
        Path file = Files.writeString(folder.resolve("instance.dat"), text, StandardCharsets.UTF_8);
        String[] all = new String[words.length + 1];
        all[0] = file.toString();
        System.arraycopy(words, 0, all, 1, words.length);
        return execute(all);
    }

    private int execute(String... words) {
        CommandLine commands =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = new String[words.length + 1];
        all[0] = "carp";
        System.arraycopy(words, 0, all, 1, words.length);
        return commands.execute(all);
    }
}
