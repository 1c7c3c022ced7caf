package org.kaikaku.service.procedure.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * What came from the portal and what went back.
 *
 * @param watched whether a folder is watched besides
 * @param problem key of the text that says what must be mended; null at first
 */
public record PortalView(
        List<FileLine> files,
        List<MendLine> toMend,
        List<StatusLine> statuses,
        boolean watched,
        @Nullable String problem) {

    /**
     * @param by empty for the folder
     * @param running whether it is still being read
     */
    public record FileLine(String id, String name, Text at, String by, boolean running, boolean refused) {}

    public record MendLine(String receipt, String form, List<Wrong> wrong) {}

    public record StatusLine(int number, String name, Text at, String by, int rows) {}
}
