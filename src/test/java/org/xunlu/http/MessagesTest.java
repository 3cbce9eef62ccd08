package org.xunlu.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
    private final Messages messages = Messages.load();

    @Test
    void english_and_chinese_have_the_same_keys() {
        assertThat(messages.texts("zh")).hasSizeGreaterThan(10);
        assertThat(new TreeSet<>(messages.texts("en").keySet()))
                .isEqualTo(new TreeSet<>(messages.texts("zh").keySet()));
    }

    @Test
    void both_languages_fill_the_same_placeholders() {
        messages.texts("zh").forEach((key, text) -> assertThat(placeholders(text))
                .as(key)
                .isEqualTo(placeholders(messages.texts("en").getOrDefault(key, ""))));
    }

    @Test
    void no_text_is_empty() {
        for (String language : Messages.LANGUAGES) {
            messages.texts(language)
                    .forEach((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    @Test
    void figures_fill_the_placeholders() {
        assertThat(messages.text("en", "refusal.not_found", Map.of("thing", "road", "key", 7)))
                .isEqualTo("There is no road 7.");
    }

    @Test
    void what_is_not_found_is_called_as_people_call_it() throws IOException {
        assertThat(messages.text("zh", "refusal.not_found", Map.of("thing", "plan_run", "key", 7)))
                .isEqualTo("没有找到计划：7。");
        Pattern named = Pattern.compile("(?:notFound\\(|\"thing\",)\\s*\"([a-z_ ]+)\"");
        Set<String> things = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                named.matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> things.add("thing." + hit.group(1).replace('_', ' ')));
            }
        }
        assertThat(things).hasSizeGreaterThan(30);
        assertThat(messages.texts("zh").keySet()).containsAll(things);
    }

    @Test
    void english_is_given_only_to_those_who_ask_for_it_first() {
        assertThat(Messages.language(null)).isEqualTo("zh");
        assertThat(Messages.language("en-GB,zh;q=0.8")).isEqualTo("en");
        assertThat(Messages.language("fr,en")).isEqualTo("zh");
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
