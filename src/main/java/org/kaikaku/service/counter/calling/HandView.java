package org.kaikaku.service.counter.calling;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * A clerk's desk.
 *
 * @param desk null while this clerk sits at none
 * @param desks to choose from then
 * @param pause whether the desk takes a break
 * @param here who stands at the desk; null for nobody
 * @param waiting those that this desk can call, in their order; of the whole hall where no desk is open
 * @param held those that wait to be handed something over
 * @param absent those that did not come when called
 * @param madeUp whether it is a day that a demo city only plays
 * @param paper that slips do not come out of the machine; null where nobody has said so
 * @param errands, priorities for a number given by reception
 */
public record HandView(
        @Nullable Text desk,
        List<DeskChoice> desks,
        boolean pause,
        @Nullable Here here,
        List<Line> waiting,
        List<Line> held,
        List<Line> absent,
        List<Choice> services,
        List<Choice> endings,
        List<Choice> errands,
        List<Choice> priorities,
        boolean madeUp,
        @Nullable Paper paper,
        String key) {
    /**
     * @param clerk who sits there; null for nobody
     * @param shown number of whoever stands there, to be taken over with the desk; null for nobody
     * @param minutes since their last step
     */
    public record DeskChoice(
            String key,
            Text name,
            @Nullable String clerk,
            @Nullable String shown,
            long minutes) {}

    /** @param time of the first who said so, {@code 10:40} */
    public record Paper(String shown, String time, int count) {}

    private static final int SHOWN = 12;

    /** Of those who wait the ones that come next: nobody reads a list of a hundred. */
    public List<Line> first() {
        return waiting.subList(0, Math.min(SHOWN, waiting.size()));
    }

    public record Choice(String key, Text name) {}

    /**
     * @param state {@code called}, {@code serving} or {@code handed}
     * @param code of what they answered at home; null where they did not
     */
    public record Here(
            UUID id,
            String shown,
            Text errand,
            @Nullable Text priority,
            String state,
            int calls,
            long minutes,
            String note,
            List<Text> onward,
            @Nullable String code) {}

    public record Line(
            UUID id,
            String shown,
            Text errand,
            @Nullable Text priority,
            long minutes,
            @Nullable Text desk) {}
}
