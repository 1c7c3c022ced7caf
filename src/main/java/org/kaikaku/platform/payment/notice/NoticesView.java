package org.kaikaku.platform.payment.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * @param formats in which a bank may write; none where the city's files have none
 * @param problem key of a text
 * @param wrong rows of a file that was refused
 */
public record NoticesView(
        List<Format> formats,
        String format,
        List<File> files,
        @Nullable String problem,
        List<Wrong> wrong) {

    public record Format(String key, Text name) {}

    /** @param why key of a text; {@code row}: of the file, from 1; 0 for all of it */
    public record Wrong(int row, String why) {}

    /** @param surplus lines that came for what was not owed; {@code waiting}: that are not booked yet */
    public record File(
            String name,
            String bank,
            Text day,
            String by,
            int lines,
            int repeated,
            long total,
            int surplus,
            int waiting) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
