package org.xunlu.siting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.overload.RowRefusal;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.flow.FreightKind;
import org.xunlu.siting.flow.FreightPlaceDetails;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.TrafficCount;

final class SurveyCsvTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Map<String, FreightPlaceId> PLACES =
            Map.of("A", new FreightPlaceId(1), "B", new FreightPlaceId(2));

    @Test
    void places_come_in_with_chinese_headings_in_gb18030() {
        byte[] file = "编号;名称;类别;经度;纬度;日发车;超限比例\nHY-1;演示采石场;QUARRY;117.07;34.09;120;0.2\n"
                .getBytes(Charset.forName("GB18030"));
        Loaded<FreightPlaceDetails> loaded = SurveyCsv.places(file);
        assertThat(loaded.refused()).isEmpty();
        FreightPlaceDetails place = loaded.taken().get(0);
        assertThat(place.name()).isEqualTo("演示采石场");
        assertThat(place.kind()).isEqualTo(FreightKind.QUARRY);
        assertThat(place.trucksOut()).isEqualTo(120);
    }

    @Test
    void each_bad_row_is_refused_with_its_number_and_reason_and_the_others_are_taken() {
        byte[] file = """
                \uFEFFfrom,to,trucks,over,remark
                A,B,42,9,good
                A,B,10,1,again
                A,A,5,0,nowhere
                A,C,5,0,unknown
                B,A,0,0,none
                B,A,-3,0,less than none
                B,A,five,0,a word
                B,A,12,20,more than all
                """.getBytes(StandardCharsets.UTF_8);
        Loaded<OdFlow> loaded = SurveyCsv.flows(file, PLACES);
        assertThat(loaded.taken()).containsExactly(new OdFlow(new FreightPlaceId(1), new FreightPlaceId(2), 42, 9));
        assertThat(loaded.refused())
                .extracting(RowRefusal::row, RowRefusal::code)
                .containsExactly(
                        tuple(2, "siting.flow_twice"),
                        tuple(3, "siting.same_place"),
                        tuple(4, "siting.place_unknown"),
                        tuple(5, "siting.flow_not_positive"),
                        tuple(6, "siting.flow_not_positive"),
                        tuple(7, "not_a_number"),
                        tuple(8, "out_of_range"));
        assertThat(loaded.ignoredColumns()).containsExactly("remark");
    }

    @Test
    void counts_without_a_date_are_of_today() {
        Loaded<TrafficCount> loaded = SurveyCsv.counts(
                "lon,lat,trucks,date\n116.9,34.1,120,\n116.9,34.1,80,2026/05/03\n116.9,99,80,\n"
                        .getBytes(StandardCharsets.UTF_8),
                TODAY);
        assertThat(loaded.taken()).extracting(TrafficCount::countedOn).containsExactly(TODAY, LocalDate.of(2026, 5, 3));
        assertThat(loaded.refused()).extracting(RowRefusal::row).containsExactly(3);
    }

    @Test
    void a_file_without_a_needed_column_is_refused_whole() {
        assertThatThrownBy(() -> SurveyCsv.flows("from,trucks\nA,1\n".getBytes(StandardCharsets.UTF_8), PLACES))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("siting.columns_missing");
                    assertThat(refusal.figures()).containsEntry("columns", "to");
                });
    }
}
