package org.kaikaku.platform.notice.template;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * What the city says of a kind of news.
 *
 * @param name as a resident chooses by
 * @param mail whether a mail tells of it unless they choose otherwise
 * @param letter whether a letter may go where there is no account, or where they want it
 * @param correspondents what a mail says to whoever has no account; null where none goes
 */
public record Saying(
        String key,
        Text name,
        Template template,
        boolean mail,
        boolean letter,
        @Nullable Template correspondents) {}
