package org.kaikaku.service.counter.visitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.counter.estimate.Turn;

/** How busy the waiting hall is, as everybody may read it. Numbers of tickets stand in it, and nobody's name. */
@Schema(requiredProperties = {"at", "madeUp", "services"})
record Waits(
        @Schema(description = "Time in Japan.", example = "10:40")
        String at,

        @Schema(description = "Whether it is a day that a demo city only plays.")
        boolean madeUp,

        List<OfService> services) {

    @Schema(
            name = "WaitsOfService",
            requiredProperties = {
                "key",
                "name",
                "nameEn",
                "waiting",
                "longestWaitMinutes",
                "crowd",
                "openDesks",
                "calling"
            })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfService(
            String key,
            String name,
            String nameEn,
            @Schema(description = "People who wait.") int waiting,

            @Schema(description = "Minutes that whoever waits longest has waited.")
            long longestWaitMinutes,

            @Schema(
                    description = "The three colours (混み具合の3色).",
                    allowableValues = {"calm", "busy", "crowded"})
            String crowd,

            int openDesks,

            @Schema(description = "When whoever takes a number now will be called; left out where nobody can say.")
            @Nullable
            MinutesToTurn turnMinutes,

            @Schema(description = "Numbers that are being called.", example = "[\"A-042\"]")
            List<String> calling) {}

    /** Of ten who stood the same way, eight were called between {@code from} and {@code to}. */
    @Schema(requiredProperties = {"from", "about", "to"})
    record MinutesToTurn(long from, long about, long to) {
        static @Nullable MinutesToTurn of(@Nullable Turn turn) {
            return turn == null ? null : new MinutesToTurn(turn.from(), turn.about(), turn.to());
        }
    }

    static Waits of(BoardView board) {
        return new Waits(
                board.time(),
                board.madeUp(),
                board.lines().stream().map(Waits::service).toList());
    }

    private static OfService service(BoardView.Line line) {
        return new OfService(
                line.key(),
                line.name().ja(),
                line.name().en(),
                line.waiting(),
                line.minutes(),
                line.crowd().name().toLowerCase(Locale.ROOT),
                line.desks(),
                MinutesToTurn.of(line.turn()),
                line.callingNow().stream().map(BoardView.Call::shown).toList());
    }
}
