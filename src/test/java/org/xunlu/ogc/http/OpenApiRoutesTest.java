package org.xunlu.ogc.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.http.Allowed;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Json;

final class OpenApiRoutesTest {
    private final List<Endpoint> table = new ArrayList<>();
    private final OpenApiRoutes routes = new OpenApiRoutes(() -> table, "1.0");

    @Test
    void every_row_of_the_table_is_described_with_its_parameters_and_roles() {
        table.addAll(routes.endpoints());
        table.add(
                Endpoint.get("/api/patrols/{id}", "get a patrol", context -> {}, Allowed.DISPATCHER, Allowed.OFFICER));
        table.add(Endpoint.put("/api/patrols/{id}", "change a patrol", context -> {}, Allowed.DISPATCHER));
        table.add(Endpoint.post("/api/fixes", "take fixes in", context -> {}, Allowed.DEVICE, Allowed.OFFICER));
        table.add(Endpoint.get("/api/health", "say whether it is ready", context -> {}, Allowed.ANYONE));
        JsonNode document = Json.mapper().valueToTree(routes.document());
        assertThat(document.at("/openapi").asText()).isEqualTo("3.1.0");
        int described = 0;
        for (JsonNode path : document.get("paths")) {
            described += path.size();
        }
        assertThat(described).isEqualTo(table.size());
        JsonNode get = document.at("/paths/~1api~1patrols~1{id}/get");
        assertThat(get.at("/summary").asText()).isEqualTo("get a patrol");
        assertThat(get.at("/x-allowed").toString()).isEqualTo("[\"DISPATCHER\",\"OFFICER\"]");
        assertThat(get.at("/parameters/0/name").asText()).isEqualTo("id");
        assertThat(get.at("/parameters/0/in").asText()).isEqualTo("path");
        assertThat(get.at("/tags/0").asText()).isEqualTo("patrols");
        assertThat(document.at("/paths/~1api~1fixes/post/security")).hasSize(2);
        assertThat(document.at("/paths/~1api~1health/get/security").toString()).isEqualTo("[{}]");
        assertThat(document.at("/paths/~1api~1openapi.json/get").isMissingNode())
                .isFalse();
    }
}
