package org.kaikaku.service.contact.knowledge;

import java.util.List;
import org.kaikaku.platform.language.Text;

/** @param found the best first; empty also where nothing was looked for */
public record FaqView(String query, List<Answer> found, List<Group> groups) {
    public record Group(String key, Text name, List<Answer> answers) {}
}
