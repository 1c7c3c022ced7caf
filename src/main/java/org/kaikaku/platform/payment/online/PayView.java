package org.kaikaku.platform.payment.online;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * What is to be paid, for whoever has its link. It names nobody.
 *
 * @param late days that have passed since its day; 0 where it is not late
 * @param plan of which it is a step that is to be paid (分納); null where it is none
 * @param state key of a text
 * @param open whether it is owed
 * @param online whether it can be paid online
 * @param to the provider's page that waits for this; null where none does
 * @param paid when; null before
 * @param refunded yen that went back
 * @param problem key of a text
 * @param home where whoever owes it sees what it is for; null for everybody else
 */
public record PayView(
        UUID id,
        String number,
        Text words,
        long amount,
        Text due,
        long late,
        @Nullable UUID plan,
        Text office,
        String state,
        boolean open,
        boolean online,
        @Nullable String to,
        @Nullable Text paid,
        long refunded,
        @Nullable String problem,
        @Nullable String home) {
    public String yen(long sum) {
        return Page.count(sum);
    }
}
