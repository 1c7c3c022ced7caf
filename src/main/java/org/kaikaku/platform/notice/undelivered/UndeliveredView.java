package org.kaikaku.platform.notice.undelivered;

import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * Mails that could not be delivered.
 *
 * @param total how many there are, of which the latest are listed
 */
public record UndeliveredView(int total, List<Line> lines) {

    /**
     * @param server name of the mail server; who it was for stands nowhere
     * @param subject as it stood in the mail, which tells nothing of what it was about
     * @param why key of the text that says what became of it
     * @param words the mail server's own, without addresses
     * @param again whether it can be sent once more
     * @param letter whether it can still go by letter
     */
    public record Line(
            String id,
            Text at,
            String server,
            Text subject,
            String why,
            String words,
            int attempts,
            int letters,
            boolean again,
            boolean letter) {}
}
