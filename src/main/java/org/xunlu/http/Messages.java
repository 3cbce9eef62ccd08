package org.xunlu.http;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The message catalogue: every word a person sees, by key, in Chinese and English. It is kept in one file a feature and
 * language ({@code web/i18n/<language>/<feature>.json}, listed in {@code web/i18n/features.json}) and served to the
 * pages as one file a language.
 */
public final class Messages {
    /** The languages, the default first. */
    public static final List<String> LANGUAGES = List.of("zh", "en");

    private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();

    private Messages() {}

    /** Reads the catalogue from the class path. */
    public static Messages load() {
        Messages messages = new Messages();
        List<String> features = resource("web/i18n/features.json", new TypeReference<>() {});
        for (String language : LANGUAGES) {
            Map<String, String> texts = new TreeMap<>();
            for (String feature : features) {
                texts.putAll(resource("web/i18n/" + language + "/" + feature + ".json", new TypeReference<>() {}));
            }
            messages.byLanguage.put(language, texts);
        }
        return messages;
    }

    private static <T> T resource(String path, TypeReference<T> type) {
        try (InputStream in = Messages.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + path);
            }
            return Json.mapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + path, e);
        }
    }

    /** All texts of a language, by key. */
    public Map<String, String> texts(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    /**
     * The text of a key with its {@code {placeholders}} filled; a {@code thing} by what people call it.
     *
     * @param language {@code zh} or {@code en}
     * @return the text, or the key itself where the catalogue has none
     */
    public String text(String language, String key, Map<String, ?> figures) {
        String text = texts(language).getOrDefault(key, key);
        for (Map.Entry<String, ?> figure : figures.entrySet()) {
            String value = String.valueOf(figure.getValue());
            text = text.replace(
                    "{" + figure.getKey() + "}", figure.getKey().equals("thing") ? called(language, value) : value);
        }
        return text;
    }

    private String called(String language, String thing) {
        return texts(language).getOrDefault("thing." + thing.replace('_', ' '), thing);
    }

    /** The language a request asks for: its {@code Accept-Language}, Chinese where it names neither. */
    public static String language(@Nullable String acceptLanguage) {
        return acceptLanguage != null && acceptLanguage.strip().startsWith("en") ? "en" : "zh";
    }
}
