package org.kaikaku.service.procedure.definition;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form of the national portal (マイナポータル・ぴったりサービス) and what its items are called here.
 *
 * @param form what the portal calls it
 * @param event the life event under which it becomes an application
 * @param encoding of the file with the answers
 * @param given facts that follow from the form having been sent at all, as {@link Procedure.Examples} writes them
 */
public record PortalForm(
        String key,
        String form,
        String event,
        String procedure,
        Charset encoding,
        Map<String, Object> given,
        List<Item> items,
        List<Paper> papers) {

    /**
     * @param item what the portal calls it
     * @param format of a date, such as {@code yyyyMMdd}
     * @param codes the option's key, {@code yes} or {@code no} for each value that the portal sends; empty where it sends those
     * @param optional whether it may be empty
     */
    public record Item(
            String item, String fact, @Nullable String format, Map<String, String> codes, boolean optional) {}

    /**
     * @param item what the portal calls what was attached
     * @param attachment key of what the procedure asks for
     */
    public record Paper(String item, String attachment) {}

    public Optional<Item> item(String name) {
        return items.stream().filter(item -> item.item().equals(name)).findFirst();
    }

    public Optional<Paper> paper(String name) {
        return papers.stream().filter(paper -> paper.item().equals(name)).findFirst();
    }
}
