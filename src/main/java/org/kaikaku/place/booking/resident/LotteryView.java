package org.kaikaku.place.booking.resident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.lottery.Winnings;
import org.kaikaku.platform.language.Text;

/**
 * @param stage key of a text
 * @param hash of the entries; empty while entries are taken
 * @param seed empty before the draw
 * @param result of the public draw; empty before
 * @param winners null before the draw
 */
public record LotteryView(
        String month,
        Text named,
        String stage,
        boolean open,
        Text closes,
        String publicDraw,
        Text publicOn,
        String commitment,
        int entries,
        String hash,
        String seed,
        String result,
        @Nullable Integer winners) {

    /** @param after what became of what was won */
    public record One(LotteryView lottery, Winnings.After after) {}

    public record Many(List<LotteryView> lotteries) {}

    /**
     * @param problems by field, keys of texts
     * @param typed what was typed, by field
     */
    public record Mine(
            LotteryView lottery,
            List<Own> own,
            List<NewBookingView.User> users,
            boolean over,
            List<SearchView.Choice> rooms,
            List<SearchView.Choice> purposes,
            List<String> bands,
            java.util.Map<String, String> typed,
            java.util.Map<String, String> problems) {}

    /**
     * @param state key of a text
     * @param why key of a text; null where it was not refused
     * @param phone of the facility; empty where it is no more
     */
    public record Own(
            UUID id,
            Text room,
            Text when,
            String state,
            String pseudonym,
            String salt,
            @Nullable UUID booking,
            @Nullable String why,
            String phone) {}

    /**
     * @param wrong keys of texts; empty where all is as published
     * @param problem key of a text; null where a file was sent
     */
    public record Checked(
            boolean done,
            String month,
            int entries,
            int winners,
            List<String> wrong,
            @Nullable String problem) {}
}
