package org.kaikaku.place.booking.office;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.fee.Quote;
import org.kaikaku.place.booking.resident.DoorLine;
import org.kaikaku.platform.language.Text;

/**
 * @param state key of a text
 * @param reduction key of a text; empty where none was asked for
 * @param key key of a text that says how it stands with the lock's code; empty where there is none
 * @param door what happened at the door, the latest first
 * @param keyShown when the code of the room was shown
 * @param takenBack whether what was paid was taken back, so that permit and key hold no longer
 * @param setsLock whether the room's lock shares a secret that is to be set, and whoever looks may see it
 * @param charge what is still to be paid, as the till knows it; null where nothing is
 */
public record OfficeBookingView(
        UUID id,
        String number,
        String state,
        Text named,
        Text when,
        String title,
        int people,
        List<Text> equipment,
        @Nullable Who who,
        Quote quote,
        int paid,
        int back,
        int owed,
        boolean takenBack,
        @Nullable UUID charge,
        String reduction,
        boolean booked,
        boolean toApprove,
        boolean mayApprove,
        boolean setsLock,
        String day,
        String key,
        List<DoorLine> door,
        List<Text> keyShown) {

    public record Who(UUID id, String number, String name, String representative, String phone, boolean inCity) {}
}
