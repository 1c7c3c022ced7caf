package org.kaikaku.service.contact.knowledge;

import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.language.Text;

/**
 * @param gaps questions that nothing answered
 */
public record ArticlesView(List<Row> rows, List<Gap> gaps) {
    /**
     * @param why key of the text that says why it must be looked at; empty where it need not
     * @param mine whether the viewer may write it
     */
    public record Row(Article article, Text office, int helped, int missed, String why, boolean mine) {}

    public record Gap(UUID id, String question, int asked, String division, Text office) {}
}
