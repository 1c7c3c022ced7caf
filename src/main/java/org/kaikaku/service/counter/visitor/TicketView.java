package org.kaikaku.service.counter.visitor;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.QrCode;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.counter.estimate.Turn;

/**
 * A ticket as its holder sees it.
 *
 * @param state key of the text: {@code waiting}, {@code called}, …
 * @param before how many people stand in the queue before them
 * @param turn when they will be called; null where nobody can say
 * @param desk where they were called last; null before
 * @param way names of the services still to come, this one first
 * @param waits whether they can leave the queue
 * @param qr of the page that follows the ticket
 */
public record TicketView(
        UUID id,
        String shown,
        Text errand,
        Text service,
        String state,
        long before,
        @Nullable Turn turn,
        @Nullable Text desk,
        List<Text> way,
        @Nullable Text priority,
        boolean waits,
        String issued,
        String time,
        QrCode qr) {}
