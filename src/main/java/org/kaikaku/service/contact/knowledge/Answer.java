package org.kaikaku.service.contact.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.contact.AnswerSource;

/**
 * What the city answers, whoever wrote it.
 *
 * @param key of an article as {@code faq/…}, else as its room names it
 * @param occasions what has happened to whoever asks it
 * @param path of the page that is its source
 * @param lead what can be begun; null for nothing
 * @param article null where another room answers
 */
public record Answer(
        String key,
        Text title,
        Text text,
        List<Text> occasions,
        String path,
        AnswerSource.@Nullable Lead lead,
        @Nullable Article article) {}
