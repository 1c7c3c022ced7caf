package org.kaikaku.service.contact.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param read the version that the writer began with; 0 for a new article
 * @param categories in which it can stand
 * @param divisions that the writer may write for
 * @param problems what must be mended, as lines
 * @param preview whether to show how it will look
 * @param overtaken whether somebody else wrote a version meanwhile
 */
public record WriteView(
        ArticleText text,
        int read,
        List<Named> categories,
        List<Named> divisions,
        List<Problem> problems,
        boolean preview,
        boolean overtaken) {
    public record Named(String key, Text name) {}

    /** @param field id of the field that it is about; null for none */
    public record Problem(@Nullable String field, String words) {}
}
