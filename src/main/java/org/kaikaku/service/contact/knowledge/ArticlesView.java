package org.kaikaku.service.contact.knowledge;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Text;

/**
 * @param gaps questions that nothing answered
 */
public record ArticlesView(List<Row> rows, List<Gap> gaps) {
    /**
     * What must be looked at, the viewer's own, and all others; only the first two are seen at once.
     *
     * @param key of the text that names it
     */
    public record Group(String key, List<Row> rows) {
        public boolean open() {
            return !key.equals("others");
        }
    }

    public List<Group> groups() {
        return Stream.of("look", "mine", "others")
                .map(key -> new Group(
                        key,
                        rows.stream().filter(row -> row.group().equals(key)).toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /**
     * @param why key of the text that says why it must be looked at; empty where it need not
     * @param mine whether the viewer may write it
     */
    public record Row(Article article, Text office, int helped, int missed, String why, boolean mine) {
        String group() {
            return !why.isEmpty() ? "look" : mine ? "mine" : "others";
        }
    }

    public record Gap(UUID id, String question, int asked, String division, Text office) {}
}
