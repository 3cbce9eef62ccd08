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
import picocli.CommandLine;

/** The command as a planner types it. */
final class SitingCommandTest {
    private static final String SAMPLES = "gis-data/siting/";

    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    private static Said say(String... words) {
        List<String> all = new ArrayList<>(List.of("siting"));
        all.addAll(List.of(words));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void prints_the_points_what_they_catch_and_the_proof() {
        Said said = say("--links", SAMPLES + "links.csv", "--flows", SAMPLES + "flows.csv", "--points", "2");
        assertThat(said.err).isEmpty();
        assertThat(said.code).isZero();
        assertThat(said.out)
                .contains("# total: 1450", "# gap: 0.000000", "# proven: true")
                .contains("site,standing,links,cost_yuan,captured,only_here\n");
    }

    @Test
    void keeps_to_the_budget_and_counts_the_existing_station() throws IOException {
        Path outcomes = folder.resolve("outcomes.csv");
        Said said = say(
                "--links",
                SAMPLES + "links.csv",
                "--flows",
                SAMPLES + "flows.csv",
                "--candidates",
                SAMPLES + "candidates.csv",
                "--budget",
                "2600000",
                "--tolerance",
                "0.1,0.3",
                "--outcomes",
                outcomes.toString());
        assertThat(said.code).as(said.err).isZero();
        assertThat(said.out).contains("old-station,existing,G311-1,0,").contains("# tolerance: 0.100000");
        assertThat(Files.readAllLines(outcomes))
                .hasSize(1 + 2 * 5)
                .first()
                .asString()
                .startsWith("tolerance,flow,");
    }

    @Test
    void a_wrong_cell_is_named_with_file_row_column_and_reason() throws IOException {
        String flows = file("flows.csv", "origin,destination,trucks\nquarry,gate-east,many\n");
        Said said = say("--links", SAMPLES + "links.csv", "--flows", flows, "--points", "2");
        assertThat(said.code).isEqualTo(1);
        assertThat(said.err).contains("flows.csv", "2", "trucks", "many");
        String links = file("links.csv", "from,to\na,b\n");
        assertThat(say("--links", links, "--flows", flows, "--points", "2").err).contains("links.csv", "length");
        assertThat(say("--links", "nowhere.csv", "--flows", flows, "--points", "2").err)
                .contains("nowhere.csv");
        String candidates = file("candidates.csv", "candidate,links\nc1,no-road\n");
        assertThat(say(
                                "--links",
                                SAMPLES + "links.csv",
                                "--flows",
                                SAMPLES + "flows.csv",
                                "--candidates",
                                candidates,
                                "--points",
                                "2")
                        .err)
                .contains("candidates.csv", "2", "links", "no-road");
    }

    @Test
    void a_road_that_stands_there_in_each_direction_is_two_links() throws IOException {
        String links = file("links.csv", "from,to,length\na,b,10\nb,a,10\nb,c,10\n");
        String flows = file("flows.csv", "origin,destination,trucks\na,c,5\nc,a,7\n");
        Said said = say("--links", links, "--flows", flows, "--points", "1");
        assertThat(said.code).isZero();
        assertThat(said.out).contains("# caught: 5\n# total: 5\n");
        assertThat(said.err).isNotEmpty();
    }

    @Test
    void solves_an_instance_of_the_or_library_in_which_the_last_cost_of_an_edge_holds() throws IOException {
        String pmed = file("pmed.txt", " 4 4 1\n1 2 50\n2 3 5\n3 4 5\n1 2 5\n");
        Said said = say("--pmed", pmed);
        assertThat(said.code).as(said.err).isZero();
        assertThat(said.out).contains("# value: 20\n", "# proven: true\n").containsAnyOf("\n2,4,4\n", "\n3,4,4\n");
        assertThat(say("--pmed", pmed, "--model", "lscp", "--radius", "5").out).contains("# value: 2\n");
        assertThat(say("--pmed", pmed, "--model", "p-centre", "--points", "2").out)
                .contains("# value: 5\n");
    }
}
