package org.kaikaku.service.appointment.office;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param ticket number in the waiting hall; empty where there is none
 * @param served since when a desk served them; null where none did
 * @param ended when it was over; null while it is not
 * @param problem key of a text
 */
public record OfficeVisitView(
        UUID id,
        String number,
        Text desk,
        Text when,
        String name,
        String kana,
        String phone,
        String mail,
        boolean account,
        String note,
        String state,
        boolean booked,
        boolean missed,
        String ticket,
        @Nullable Text served,
        @Nullable Text ended,
        List<Told> told,
        List<Step> steps,
        String back,
        @Nullable String problem) {

    public record Told(Text question, boolean yes) {}

    /** @param by who did it; null while it is to be done */
    public record Step(
            int place, Text text, Text due, @Nullable String by) {}
}
