package org.xunlu.track.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.xunlu.refusal.Refusal;

/** Whatever stands in a message, a decoder answers reports or a refusal. */
final class PhoneFuzzTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of(
            "_type",
            "location",
            "locations",
            "lat",
            "lon",
            "tst",
            "vel",
            "cog",
            "acc",
            "batt",
            "geometry",
            "coordinates",
            "properties",
            "timestamp",
            "speed",
            "course",
            "battery_level",
            "device_id",
            "coords",
            "latitude",
            "longitude",
            "battery",
            "level",
            "topic");
    private static final List<String> TEXTS = List.of(
            "location",
            "",
            " ",
            "NaN",
            "-1",
            "1e999",
            "0x1p9",
            "2026-06-01T08:00:00+0800",
            "2026-13-41T99:00:00Z",
            "2026-06-01 08:00:00",
            "99999999999999999",
            "-99999999999",
            "117,34",
            ",",
            "%LAT",
            "١٢",
            "\u0000",
            "T",
            "true");
    private static final double[] NUMBERS = {
        0, -1, 117, 34.2, 1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY, Long.MAX_VALUE, 1780272000, 0.5
    };

    @Test
    void json_of_any_shape_is_decoded_or_left_alone() {
        Random random = new Random(20260601);
        for (int i = 0; i < 20_000; i++) {
            JsonNode body = tree(random, 5);
            List<Function<JsonNode, DeviceMessage>> decoders =
                    List.of(OwnTracksJson::decode, OverlandJson::decode, TraccarClientJson::decode);
            for (Function<JsonNode, DeviceMessage> decoder : decoders) {
                assertThat(decoder.apply(body).reports()).as("%s", body).isNotNull();
            }
        }
    }

    @Test
    void parameters_of_any_value_are_decoded_or_refused() {
        Random random = new Random(20260602);
        int decoded = 0;
        for (int i = 0; i < 20_000; i++) {
            Function<String, String> parameter = name -> random.nextInt(4) == 0 ? null : text(random);
            try {
                decoded += OsmAndQuery.decode(parameter, Instant.EPOCH, ZoneOffset.UTC)
                        .reports()
                        .size();
                decoded += GpsLoggerQuery.decode(parameter, Instant.EPOCH, ZoneOffset.UTC)
                        .reports()
                        .size();
            } catch (Refusal refused) {
                assertThat(refused.code()).isIn("not_a_number", "not_a_time");
            }
        }
        assertThat(decoded).isPositive();
    }

    private static JsonNode tree(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 8);
        if (kind == 0) {
            return JSON.textNode(text(random));
        } else if (kind == 1) {
            return JSON.numberNode(NUMBERS[random.nextInt(NUMBERS.length)]);
        } else if (kind == 2) {
            return JSON.nullNode();
        } else if (kind == 3) {
            return JSON.booleanNode(random.nextBoolean());
        } else if (kind == 4) {
            var array = JSON.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                array.add(tree(random, depth - 1));
            }
            return array;
        }
        ObjectNode object = JSON.objectNode();
        for (int i = random.nextInt(8); i > 0; i--) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), tree(random, depth - 1));
        }
        return object;
    }

    private static String text(Random random) {
        if (random.nextInt(3) > 0) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) random.nextInt(0x300));
        }
        return text.toString();
    }
}
