package org.xunlu.patrol.planning.carplib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.refusal.Refusal;

final class CarpInstanceTest {
    private static final List<String> PLAIN = List.of("3", "3", "0 1 13 2", "1 2 4 1", "2 0 9 0", "2", "5", "40", "44");
    private static final List<String> CLASSIC = List.of(
            "NOMBRE : egl-made-up",
            "COMENTARIO : 44 (cota superior)",
            "VERTICES : 3",
            "ARISTAS_REQ : 2",
            "ARISTAS_NOREQ : 1",
            "VEHICULOS : 2",
            "CAPACIDAD : 5",
            "TIPO_COSTES_ARISTAS : EXPLICITOS",
            "COSTE_TOTAL_REQ : 17",
            "LISTA_ARISTAS_REQ :",
            "( 1, 2)   coste 13   demanda 2    ",
            "(2,3) coste 4 demanda 1",
            "LISTA_ARISTAS_NOREQ :",
            "( 3, 1)   coste 9",
            "DEPOSITO :   1");

    @Test
    void both_dialects_say_the_same() {
        CarpInstance plain = CarpInstance.parse(PLAIN);
        CarpInstance classic = CarpInstance.parse(CLASSIC);
        assertThat(classic.graph()).isEqualTo(plain.graph());
        assertThat(plain.graph().links())
                .containsExactly(
                        ArcGraph.Link.required(0, 1, 13, 2),
                        ArcGraph.Link.required(1, 2, 4, 1),
                        ArcGraph.Link.passable(2, 0, 9));
        assertThat(classic.name()).isEqualTo("egl-made-up");
        assertThat(List.of(plain.depot(), plain.capacity(), plain.vehicles())).containsExactly(0, 5, 2);
        assertThat(List.of(classic.depot(), classic.capacity(), classic.vehicles()))
                .containsExactly(0, 5, 2);
        assertThat(plain.lowerBound()).hasValue(40);
        assertThat(plain.upperBound()).hasValue(44);
        assertThat(classic.firstNumber()).isOne();
    }

    @Test
    void a_list_headed_arestas_windows_line_ends_and_a_byte_order_mark_are_read_too() {
        List<String> lines = CLASSIC.stream()
                .map(line -> line.replace("ARISTAS", "ARESTAS") + "\r")
                .toList();
        assertThat(CarpInstance.parse(lines).graph().links()).hasSize(3);
        List<String> marked = new ArrayList<>(CLASSIC);
        marked.set(0, "\uFEFF" + CLASSIC.get(0));
        assertThat(CarpInstance.parse(marked).name()).isEqualTo("egl-made-up");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0 1 13, 3, no_edge",
        "3, 1 x 4 1, 4, no_number",
        "3, 1 3 4 1, 4, out_of_range",
        "2, 0 1 -1 2, 3, out_of_range",
        "6, 0, 7, out_of_range",
        "0, 99999999999, 1, no_number"
    })
    void a_bad_line_is_refused_with_its_number_and_reason(int index, String text, int line, String reason) {
        String[] lines = PLAIN.toArray(String[]::new);
        lines[index] = text;
        assertThatThrownBy(() -> CarpInstance.parse(Arrays.asList(lines)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("carp." + reason);
                    assertThat(refusal.figures()).containsEntry("line", line);
                });
    }

    @Test
    void a_file_that_ends_early_or_goes_on_is_refused() {
        assertRefused(PLAIN.subList(0, 4), "carp.ends_early");
        assertRefused(List.of(), "carp.ends_early");
        assertRefused(List.of("3", "3", "0 1 13 2", "1 2 4 1", "2 0 9 0", "2", "5", "40", "44", "7"), "carp.goes_on");
    }

    @Test
    void what_has_no_solution_is_refused() {
        assertRefused(List.of("3", "1", "0 1 13 6", "1", "5"), "carp.demand_above_capacity");
        assertRefused(List.of("3", "1", "1 2 13 5", "1", "5"), "carp.unreachable");
        assertRefused(List.of("3", "1", "1 2 13 0", "1", "5"), "carp.nothing_required");
    }

    @Test
    void what_cannot_be_served_is_named_with_its_line() {
        assertThatThrownBy(() -> CarpInstance.parse(replaced("demanda 1", "demanda 6")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.figures()).containsEntry("line", 12));
    }

    @Test
    void windy_edges_cost_differently_on_the_way_back_and_tours_that_carry_nothing_need_no_capacity() {
        List<String> windy = replaced("coste 13   demanda 2", "coste 13 7").stream()
                .filter(line -> !line.startsWith("CAPACIDAD"))
                .toList();
        assertThat(CarpInstance.parsePostman(windy).graph().links())
                .startsWith(new ArcGraph.Link(0, 1, 13, 7, true, 0));
        assertRefused(windy, "carp.demand_missing");
    }

    @Test
    void the_classic_head_must_be_complete_and_true() {
        assertRefused(without("CAPACIDAD"), "carp.head_missing");
        assertRefused(without("VERTICES"), "carp.head_missing");
        assertRefused(without("( 3, 1)"), "carp.edge_count");
        assertRefused(replaced("demanda 1", ""), "carp.demand_missing");
        assertRefused(replaced("(2,3)", "(2;3)"), "carp.no_edge");
        assertRefused(replaced("LISTA_ARISTAS_NOREQ", "LISTA_OTRA"), "carp.unknown_list");
    }

    private static List<String> without(String beginning) {
        return CLASSIC.stream().filter(line -> !line.startsWith(beginning)).toList();
    }

    private static List<String> replaced(String what, String by) {
        return CLASSIC.stream().map(line -> line.replace(what, by)).toList();
    }

    private static void assertRefused(List<String> lines, String code) {
        assertThatThrownBy(() -> CarpInstance.parse(lines))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
