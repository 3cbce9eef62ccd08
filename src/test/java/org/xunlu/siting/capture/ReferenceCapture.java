package org.xunlu.siting.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.SharedData;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.Flow;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.Scenario;

/**
 * The reference graph: 100 nodes, 198 roads, 45 flows, with optima found elsewhere.
 *
 * @param network the graph
 * @param candidates every road
 * @param flows the flows
 * @param answers the file's part with the expected values
 */
record ReferenceCapture(LinkNetwork network, List<Candidate> candidates, List<Flow> flows, JsonNode answers) {
    static ReferenceCapture read() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(SharedData.require("cases/siting.json").toFile())
                .get("evasive");
        LinkNetwork.Builder builder = LinkNetwork.builder();
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode edge : all.get("edges")) {
            String name = name(edge);
            builder.road(
                    name,
                    edge.get(0).asText(),
                    edge.get(1).asText(),
                    edge.get(2).asDouble());
            candidates.add(Candidate.on(name, 100));
        }
        List<Flow> flows = new ArrayList<>();
        for (JsonNode pair : all.get("od")) {
            flows.add(Flow.of(
                    name(pair),
                    pair.get(0).asText(),
                    pair.get(1).asText(),
                    pair.get(2).asDouble()));
        }
        return new ReferenceCapture(builder.build(), candidates, flows, all);
    }

    private static String name(JsonNode ends) {
        return ends.get(0).asText() + "-" + ends.get(1).asText();
    }

    Scenario scenario(double tolerance) {
        return Scenario.of(tolerance, flows);
    }
}
