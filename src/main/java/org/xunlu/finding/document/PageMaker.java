package org.xunlu.finding.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunlu.finding.Photo;

/** Makes a page, A4, of a template and the words that fill it. Everything filled in is text; none of it becomes markup. */
final class PageMaker {
    private static final Pattern WORD = Pattern.compile("\\{\\{(\\w+)\\}\\}");
    private static final String BLANK = "＿＿＿＿＿＿";

    private final Map<String, String> words;
    private final String map;
    private final List<Photo> photos;
    private final StringBuilder html = new StringBuilder();
    private boolean inTable;

    /**
     * Makes pages with these words.
     *
     * @param map SVG of the roads around
     */
    PageMaker(Map<String, String> words, String map, List<Photo> photos) {
        this.words = words;
        this.map = map;
        this.photos = photos;
    }

    String page(String title, String body) {
        html.append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
                .append(safe(title))
                .append("</title><link rel=\"stylesheet\" href=\"/style/document.css\"></head><body>");
        body.lines().forEach(this::line);
        endTable();
        return html.append("</body></html>").toString();
    }

    private void line(String line) {
        String text = line.strip();
        if (text.startsWith("- ")) {
            row(text.substring(2));
            return;
        }
        endTable();
        if (text.equals("[map]")) {
            html.append("<figure class=\"map\">").append(map).append("</figure>");
        } else if (text.equals("[photos]")) {
            photos();
        } else if (text.startsWith("# ")) {
            element("h1", "", text.substring(2));
        } else if (text.startsWith("> ")) {
            element("p", " class=\"right\"", text.substring(2));
        } else if (!text.isEmpty()) {
            element("p", "", text);
        }
    }

    private void row(String text) {
        if (!inTable) {
            html.append("<table>");
            inTable = true;
        }
        int colon = text.indexOf('：');
        html.append("<tr><th>")
                .append(safe(colon < 0 ? "" : text.substring(0, colon)))
                .append("</th><td>")
                .append(filled(colon < 0 ? text : text.substring(colon + 1)))
                .append("</td></tr>");
    }

    private void endTable() {
        if (inTable) {
            html.append("</table>");
            inTable = false;
        }
    }

    private void photos() {
        html.append("<div class=\"photos\">");
        for (Photo photo : photos) {
            html.append("<figure><img alt=\"\" src=\"/api/photos/")
                    .append(photo.id())
                    .append("\"><figcaption>")
                    .append(photo.stage() == Photo.Stage.BEFORE ? "处理前" : "处理后")
                    .append(" SHA-256 ")
                    .append(photo.sha256().substring(0, 16).toLowerCase(Locale.ROOT))
                    .append("…</figcaption></figure>");
        }
        html.append("</div>");
    }

    private void element(String name, String attributes, String text) {
        html.append('<')
                .append(name)
                .append(attributes)
                .append('>')
                .append(filled(text))
                .append("</")
                .append(name)
                .append('>');
    }

    /** The text with its words; what is not known stays a line to be filled by hand. */
    private String filled(String text) {
        Matcher word = WORD.matcher(text);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        while (word.find()) {
            String value = words.getOrDefault(word.group(1), "");
            filled.append(safe(text.substring(from, word.start()))).append(safe(value.isBlank() ? BLANK : value));
            from = word.end();
        }
        return filled.append(safe(text.substring(from))).toString();
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
