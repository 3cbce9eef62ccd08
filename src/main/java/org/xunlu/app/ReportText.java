package org.xunlu.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xunlu.http.Messages;
import org.xunlu.network.importing.DoubtCount;
import org.xunlu.network.importing.ImportReport;

/** An import's report as text for a terminal. */
final class ReportText {
    private final Messages messages;
    private final String language;

    ReportText(Messages messages, String language) {
        this.messages = messages;
        this.language = language;
    }

    void print(ImportReport report, PrintWriter out) {
        out.println(say(
                report.stored() ? "import.report.stored" : "import.report.dry",
                Map.of("file", report.file(), "kind", report.kind(), "seconds", report.seconds())));
        out.println(say(
                "import.report.totals",
                Map.of(
                        "read", ImportCommand.count(report.read()),
                        "taken", ImportCommand.count(report.takenFeatures()),
                        "refused", ImportCommand.count(report.refusedFeatures()),
                        "roads", ImportCommand.count(report.roads()),
                        "segments", ImportCommand.count(report.segments()),
                        "km", String.format(Locale.ROOT, "%,.1f", report.km()),
                        "components", ImportCommand.count(report.components()))));
        out.println(say(
                report.datumStated() ? "import.report.datum_stated" : "import.report.datum_assumed",
                Map.of("datum", report.datum(), "crs", report.crs())));
        for (ImportReport.ClassTotal total : report.classes()) {
            out.printf(
                    Locale.ROOT,
                    "  %-12s %,8d %,8d %,10.1f km%n",
                    total.roadClass(),
                    total.roads(),
                    total.segments(),
                    total.km());
        }
        if (!report.demoLeft().isEmpty()) {
            out.println(say("import.report.demo_left", report.demoLeft()));
        }
        doubts("import.report.refused", report.refused(), out);
        doubts("import.report.noted", report.noted(), out);
    }

    private void doubts(String key, List<DoubtCount> doubts, PrintWriter out) {
        if (doubts.isEmpty()) {
            return;
        }
        out.println(say(key, Map.of()));
        for (DoubtCount doubt : doubts) {
            out.printf(Locale.ROOT, "  %,8d  %s%n", doubt.count(), say("import.doubt." + doubt.doubt(), Map.of()));
            String values = doubt.values().entrySet().stream()
                    .limit(12)
                    .map(value -> value.getKey() + " " + value.getValue())
                    .collect(Collectors.joining(", "));
            if (!values.isEmpty()) {
                out.println("            " + values);
            }
            out.println("            "
                    + doubt.samples().stream().map(sample -> sample.row()).collect(Collectors.joining(", ")));
        }
    }

    private String say(String key, Map<String, ?> figures) {
        return messages.text(language, key, figures);
    }
}
