package org.xunlu.demo.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.xunlu.demo.Seeds;
import org.xunlu.network.RoadNetwork;

final class DemoNetworkTest {
    private static final DemoNetwork DEMO = DemoNetwork.generate(Anchors.builtIn(), 1, new Seeds(7));

    @Test
    void the_same_seed_gives_the_same_bytes() throws Exception {
        assertThat(hash(DemoNetwork.generate(Anchors.builtIn(), 1, new Seeds(7))))
                .isEqualTo(hash(DEMO));
        assertThat(hash(DemoNetwork.generate(Anchors.builtIn(), 1, new Seeds(8))))
                .isNotEqualTo(hash(DEMO));
    }

    @Test
    void the_snapshot_hangs_together_and_knows_its_county() {
        RoadNetwork network = RoadNetwork.of(1, DEMO.roads(), DEMO.segments());
        assertThat(network.componentCount()).isEqualTo(1);
        assertThat(network.projection().epsg()).isEqualTo(4548);
        assertThat(network.bounds().west()).isBetween(116.5, 116.56);
    }

    @Test
    void gates_lead_to_the_neighbours() {
        assertThat(DEMO.places().stream().filter(place -> place.kind().equals("gate")))
                .hasSizeGreaterThanOrEqualTo(14)
                .extracting(DemoPlace::name)
                .anyMatch(name -> name.contains("徐州"))
                .anyMatch(name -> name.contains("淮北"))
                .anyMatch(name -> name.contains("永城"))
                .anyMatch(name -> name.contains("砀山"));
    }

    @Test
    void there_are_27_grid_cells_with_every_segment_in_one() {
        assertThat(DEMO.areas()).hasSize(28);
        assertThat(DEMO.segments()).allMatch(segment -> !segment.gridCell().isEmpty());
    }

    private static String hash(DemoNetwork network) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        network.roads().forEach(each -> digest.update(each.toString().getBytes(StandardCharsets.UTF_8)));
        network.segments().forEach(each -> digest.update(each.toString().getBytes(StandardCharsets.UTF_8)));
        network.places().forEach(each -> digest.update(each.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
