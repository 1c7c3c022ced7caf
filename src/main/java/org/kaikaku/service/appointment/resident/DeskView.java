package org.kaikaku.service.appointment.resident;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.appointment.desk.Desk;

/**
 * @param answers given so far
 * @param missing whether answers are missing though they were sent
 * @param stop why it is no use to come; null where it is
 */
public record DeskView(
        Desk desk,
        Map<String, String> answers,
        boolean missing,
        @Nullable Text stop,
        List<Text> bring) {
    public boolean open(String question) {
        return missing && !answers.containsKey(question);
    }
}
