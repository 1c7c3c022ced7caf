package org.kaikaku.service.contact.knowledge;

import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.language.Text;

/** What the demo city answers, for tests of the other packages of this room. */
public final class DemoAnswers {
    private DemoAnswers() {}

    /** Of the articles, in Japanese. */
    public static List<String> texts() {
        return Corpora.mirai().all().stream()
                .filter(answer -> answer.article() != null)
                .map(answer -> answer.text().ja())
                .toList();
    }

    public static Optional<Answer> find(String key) {
        return Corpora.mirai().find(key);
    }

    public static Answer saying(String key, String title, String text) {
        return new Answer(key, Text.same(title), Text.same(text), List.of(), "/" + key, null, null);
    }
}
