package org.kaikaku.service.procedure.counter.arrival;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.counter.Member;

/**
 * What came on paper.
 *
 * @param action where it is sent
 * @param person null for somebody who is not in the register
 * @param dead who may have died, those first whom the register has as dead
 * @param subject which of them was chosen, or {@link IdentifyForm#NOBODY_HERE}; empty where nobody was
 * @param number register number of somebody of another household who died, as typed
 * @param problem key of the text that says what must be mended; null at first
 */
public record PaperView(
        String action,
        @Nullable Member person,
        String name,
        String kana,
        List<Event> events,
        Set<String> chosen,
        List<Member> dead,
        String subject,
        String number,
        @Nullable String problem) {

    /** @param died whether it is about somebody who died */
    public record Event(String key, Text title, boolean died, List<Choice> procedures) {}

    /** @param ref life event and procedure */
    public record Choice(String ref, Text title, @Nullable Text division) {}

    public boolean chosen(Event event) {
        return event.procedures().stream().anyMatch(choice -> chosen.contains(choice.ref()));
    }
}
