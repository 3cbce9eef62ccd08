package org.xunlu.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.xunlu.refusal.Refusal;

final class JsonTest {
    record Stop(long unit, String note) {}

    @Test
    void an_unknown_field_is_refused_by_its_name_without_a_word_of_the_program() {
        Refusal refusal = refusal("{\"unit\":1,\"colour\":\"red\"}");
        assertThat(refusal.field()).isEqualTo("colour");
        assertThat(refusal.figures().get("reason").toString())
                .contains("colour")
                .doesNotContain("org.xunlu");
    }

    @Test
    void a_wrong_type_names_its_field() {
        assertThat(refusal("{\"unit\":\"seven\"}").field()).isEqualTo("unit");
        assertThat(refusal("{\"unit\":").code()).isEqualTo("json_malformed");
        assertThat(refusal("null").field()).isEqualTo("body");
    }

    private static Refusal refusal(String json) {
        return catchThrowableOfType(Refusal.class, () -> Json.read(json.getBytes(StandardCharsets.UTF_8), Stop.class));
    }
}
