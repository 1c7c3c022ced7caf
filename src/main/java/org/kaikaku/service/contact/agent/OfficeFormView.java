package org.kaikaku.service.contact.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param query what is looked for while somebody speaks
 * @param near what may answer it
 * @param problem the field that must be mended; null for none
 */
public record OfficeFormView(
        String query,
        List<Suggestion> near,
        String text,
        String name,
        String reach,
        String channel,
        boolean callBack,
        @Nullable String problem) {}
