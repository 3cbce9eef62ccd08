package org.xunlu.overload.evidence.http;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Messages;
import org.xunlu.overload.http.PassView;
import org.xunlu.overload.law.FineReference;

/** The evidence package as one printable page: record, law, verification, conditions, photos, map, custody. */
final class EvidenceSheet {
    private static final String NONE = "–";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Messages messages;
    private final String language;
    private final boolean demo;
    private final StringBuilder html = new StringBuilder();

    /** A sheet in a language; where the data are of the demonstration, it says so on its head. */
    EvidenceSheet(Messages messages, String language, boolean demo) {
        this.messages = messages;
        this.language = language;
        this.demo = demo;
    }

    /**
     * The page.
     *
     * @param map SVG of the roads around
     * @param style address of the style sheet
     * @param address where a photo's file lies
     */
    String html(FileView file, String map, String style, Function<FileView.Photo, String> address) {
        String title = text("cases.package") + " " + file.pass().recordCode();
        html.append("<!doctype html><html lang=\"").append(language).append("\"><head><meta charset=\"utf-8\"><title>");
        html.append(safe(title))
                .append("</title><link rel=\"stylesheet\" href=\"")
                .append(style);
        html.append("\"></head><body>");
        if (demo) {
            html.append("<p class=\"demo\">").append(safe(text("app.demo"))).append("</p>");
        }
        html.append("<h1>").append(safe(title)).append("</h1>");
        record(file);
        law(file.fine());
        place(file.place());
        heading("cases.conditions");
        html.append("<ul class=\"conditions\">");
        file.conditions().forEach(each -> html.append("<li>")
                .append(each.met() ? "✓ " : "✗ ")
                .append(safe(text("cases.condition_" + each.condition())))
                .append("</li>"));
        html.append("</ul>");
        review(file.evidenceCase());
        heading("cases.photos");
        html.append("<div class=\"photos\">");
        file.photos().forEach(photo -> html.append("<figure><img alt=\"\" src=\"")
                .append(safe(address.apply(photo)))
                .append("\"><figcaption>")
                .append(safe(text("cases.media_" + photo.kind()) + " · " + photo.fileName() + " · SHA-256 "
                        + photo.sha256()))
                .append("</figcaption></figure>"));
        html.append("</div>");
        heading("cases.site_map");
        html.append(map);
        custody(file);
        return html.append("</body></html>").toString();
    }

    private void record(FileView file) {
        PassView pass = file.pass();
        heading("cases.record");
        html.append("<table>");
        row("overload.record_code", pass.recordCode());
        row("cases.captured_at", time(pass.capturedAt()));
        row("cases.plate", pass.plate() + " " + pass.plateColour());
        row("overload.lane", pass.lane() + " · " + text("overload.direction_" + pass.direction()));
        row("cases.axles", pass.axles() + " · " + axles(pass.axleKg()));
        row("overload.total", tonnes(pass.totalKg()) + " / " + tonnes(pass.limitKg()) + " · " + file.limitSource());
        row("overload.over", tonnes(pass.overKg()) + " · " + pass.ratePercent() + " %");
        Integer certain = pass.certainOverKg();
        row("overload.certain_over", certain == null ? text("overload.class_unknown") : tonnes(certain));
        row("overload.speed", pass.speedKmPerHour() == null ? NONE : pass.speedKmPerHour() + " km/h");
        html.append("</table>");
    }

    private void law(FineReference fine) {
        heading("cases.reference_only");
        html.append("<p>");
        html.append(safe(
                fine.mostCents() == fine.leastCents()
                        ? yuan(fine.mostCents())
                        : yuan(fine.leastCents()) + " – " + yuan(fine.mostCents())));
        html.append(" · ")
                .append(safe(text("cases.points") + " " + fine.points()))
                .append("</p><ul>");
        fine.parts().forEach(part -> html.append("<li>")
                .append(safe(text("cases.subject_" + part.subject()) + ": " + part.source()
                        + (part.verified() ? "" : " " + text("cases.source_unread"))))
                .append("</li>"));
        html.append("</ul>");
    }

    private void place(FileView.Place place) {
        heading("cases.point");
        PlaceStanding standing = (PlaceStanding) place.details();
        html.append("<table>");
        row("overload.code", place.code() + " " + place.name());
        row(
                "overload.place",
                (place.address() == null ? "" : place.address() + " · ") + degrees(place.lon()) + ", "
                        + degrees(place.lat()));
        row("overload.accuracy", told(standing.accuracyClass()).replaceFirst("^C", ""));
        row("overload.verification", told(standing.verifiedOn()) + " – " + told(standing.verifiedUntil()));
        row("cases.certificate", told(standing.certificateNo()));
        row("cases.legal_review", told(standing.legalReviewOn()));
        row("cases.technical_review", told(standing.technicalReviewOn()));
        row("overload.announced", told(standing.announcedOn()));
        row("cases.signs", told(standing.signsRecordedOn()));
        html.append("</table>");
    }

    private void review(@Nullable CaseView each) {
        if (each == null) {
            return;
        }
        heading("cases.review");
        html.append("<table>");
        row("cases.stage", text("cases.stage_" + each.stage()));
        if (each.first() != null) {
            row(
                    "cases.first_review",
                    each.first().person() + " · " + time(each.first().at()) + " · "
                            + each.first().opinion());
        }
        if (each.second() != null) {
            row(
                    "cases.second_review",
                    each.second().person() + " · " + time(each.second().at()) + " · "
                            + each.second().opinion());
        }
        if (each.filing() != null) {
            row("cases.filing", each.filing().number() + " · " + each.filing().on());
        }
        if (each.decision() != null) {
            row(
                    "cases.decision",
                    each.decision().number() + " · " + each.decision().on() + " · "
                            + text("cases.outcome_" + each.decision().outcome()) + " "
                            + yuan(each.decision().fineCents()));
            row("cases.served_on", told(each.decision().servedOn()));
            row("cases.paid_on", told(each.decision().paidOn()));
        }
        html.append("</table>");
    }

    private void custody(FileView file) {
        heading("cases.custody");
        html.append("<p>")
                .append(safe(
                        file.custodyBroken() == 0
                                ? text("cases.custody_whole")
                                : messages.text(
                                        language, "cases.custody_broken", Map.of("line", file.custodyBroken()))))
                .append("</p><table class=\"custody\">");
        file.custody().forEach(line -> html.append("<tr><td>")
                .append(List.of(
                                Integer.toString(line.seq()),
                                time(line.at()),
                                line.person(),
                                text("cases.action_" + line.action()),
                                line.detail(),
                                line.hash())
                        .stream()
                        .map(EvidenceSheet::safe)
                        .collect(Collectors.joining("</td><td>")))
                .append("</td></tr>"));
        html.append("</table>");
    }

    private void heading(String key) {
        html.append("<h2>").append(safe(text(key))).append("</h2>");
    }

    private void row(String key, String value) {
        html.append("<tr><th>")
                .append(safe(text(key)))
                .append("</th><td>")
                .append(safe(value))
                .append("</td></tr>");
    }

    private String text(String key) {
        return messages.text(language, key, Map.of());
    }

    private static String time(Instant at) {
        return LocalDateTime.ofInstant(at, CHINA).format(TIME);
    }

    private static String tonnes(int kg) {
        return String.format(Locale.ROOT, "%.2f t", kg / 1000.0);
    }

    private String yuan(long cents) {
        return messages.text(
                language, "cases.yuan", Map.of("amount", String.format(Locale.ROOT, "%,.2f", cents / 100.0)));
    }

    /** What is not known is a dash, not a word of the program. */
    private static String told(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? NONE : value.toString();
    }

    private static String axles(List<Integer> masses) {
        return masses.isEmpty()
                ? NONE
                : masses.stream()
                                .map(kg -> String.format(Locale.ROOT, "%,d", kg))
                                .collect(Collectors.joining(" + ")) + " kg";
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
