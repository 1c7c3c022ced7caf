package org.kaikaku.service.outreach.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param reason why it was called off; empty where it was not
 * @param over whether its day is over
 * @param routable whether there is a call whose time a route says
 * @param overtaken others have booked or cancelled since its route was accepted
 * @param problem key of a text; null where nothing happened
 */
public record OutingView(
        String path,
        Text day,
        Text van,
        Text area,
        boolean off,
        String reason,
        boolean over,
        boolean routable,
        boolean routed,
        boolean overtaken,
        List<CallOfDay> calls,
        @Nullable String problem) {

    /**
     * @param state key of a text
     * @param bookable whether the crew may still book for somebody
     * @param book path of the form
     * @param offers turns that became free for somebody who hears of it by telephone only
     */
    public record CallOfDay(
            Text name,
            String time,
            String state,
            int waits,
            boolean bookable,
            String book,
            List<Offer> offers,
            List<Row> rows) {}

    /** @param until it is held for them */
    public record Offer(String name, String kana, String phone, String time, Text until) {}

    /**
     * @param reach telephone number and mail address, as far as they gave them
     * @param told key of a text: how they hear of what happens
     * @param state key of a text
     */
    public record Row(
            String id,
            int version,
            String time,
            String number,
            String name,
            String kana,
            String reach,
            String told,
            Text errand,
            String needs,
            String state,
            boolean mayMark,
            boolean mayCancel,
            boolean mayTell) {}
}
