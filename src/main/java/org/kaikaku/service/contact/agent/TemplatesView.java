package org.kaikaku.service.contact.agent;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param id of the one that is rewritten; null for a new one
 * @param version with which the writer began
 * @param problem the field that must be mended; null for none
 */
public record TemplatesView(
        List<Row> rows,
        @Nullable UUID id,
        int version,
        String title,
        String text,
        @Nullable String problem) {
    public record Row(UUID id, String title, String text, Text office, String by, boolean removed) {}
}
