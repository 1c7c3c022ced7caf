package org.kaikaku.service.contact.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article as somebody writes it in the house.
 *
 * @param words as typed, between commas
 * @param until as typed; empty for ever
 */
public record ArticleText(
        String key,
        String division,
        String category,
        Text title,
        Text answer,
        String words,
        String review,
        String until,
        String lead) {
    private static final JsonMapper QUOTES = JsonMapper.builder().build();

    static ArticleText of(Article article) {
        return new ArticleText(
                article.key(),
                article.division(),
                article.category(),
                article.title(),
                article.answer(),
                String.join("、", article.words()),
                article.review().toString(),
                text(article.until()),
                article.lead() == null ? "" : article.lead());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    String path() {
        return KnowledgeFile.FOLDER + key + ".yaml";
    }

    List<String> wordList() {
        return Stream.of(words.split("[,、，\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same file that a city would write by hand. */
    String yaml(int version, LocalDate effective) {
        var out = new StringBuilder("version: %d\neffective: %s\n".formatted(version, effective))
                .append("division: %s\ncategory: %s\n".formatted(quoted(division), quoted(category)))
                .append("review: %s\n".formatted(review.isBlank() ? "\"\"" : quoted(review.strip())));
        if (!until.isBlank()) {
            out.append("until: ").append(quoted(until.strip())).append('\n');
        }
        out.append("title: ").append(languages(title)).append("answer: ").append(languages(answer));
        out.append("words: [")
                .append(String.join(
                        ", ", wordList().stream().map(ArticleText::quoted).toList()))
                .append("]\n");
        return lead.isBlank()
                ? out.toString()
                : out.append("leads: ").append(quoted(lead)).append('\n').toString();
    }

    private static String languages(Text text) {
        return "{ja: %s, easy: %s, en: %s}\n".formatted(quoted(text.ja()), quoted(text.easy()), quoted(text.en()));
    }

    private static String quoted(String text) {
        return QUOTES.writeValueAsString(text);
    }
}
