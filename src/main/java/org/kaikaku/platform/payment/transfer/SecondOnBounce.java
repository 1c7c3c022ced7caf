package org.kaikaku.platform.payment.transfer;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;

/** What a second person is asked about a transfer that came back. */
final class SecondOnBounce {
    static final String ACT = "payment.bounced";
    static final Text GONE =
            new Text("この振込の戻りは、もう記録されています。", "もう 書《か》いて あります。", "That this transfer came back is booked already.");
    private static final String REFUND = "refund";
    private static final String DAY = "day";
    private static final String WHY = "why";
    private static final String WORDS = "words";
    private static final String CAME = "came";

    private SecondOnBounce() {}

    /** @param why in words, as the bank says it */
    static ConsentRequest request(SentTransfer sent, Bounce bounce, String why) {
        var number = sent.chargeShown();
        return new ConsentRequest(
                ACT,
                sent.object(),
                sent.payer().person(),
                new Text(
                        "%s に戻ってきた振込を帳簿に書く %s(%,d円のうち%,d円)"
                                .formatted(bounce.day(), number, sent.amount(), bounce.came()),
                        "もどって きた お金《かね》を 書《か》く %s %s(%,d円《えん》から %,d円《えん》)"
                                .formatted(bounce.day(), number, sent.amount(), bounce.came()),
                        "Book a transfer that came back on %s: %s (¥%,d of ¥%,d)"
                                .formatted(bounce.day(), number, bounce.came(), sent.amount())),
                bounce.words().isEmpty() ? why : why + ": " + bounce.words(),
                Map.of(
                        REFUND,
                        sent.id().toString(),
                        DAY,
                        bounce.day().toString(),
                        WHY,
                        bounce.why().name(),
                        WORDS,
                        bounce.words(),
                        CAME,
                        Long.toString(bounce.came()),
                        ConsentRequest.PAGE,
                        "/staff/refunds/" + sent.id() + "/bounce"),
                Right.ACCOUNT,
                "*",
                sent.payer().account());
    }

    static Bounce read(Map<String, String> payload) {
        return new Bounce(
                UUID.fromString(payload.getOrDefault(REFUND, "")),
                LocalDate.parse(payload.getOrDefault(DAY, "")),
                Bounce.Why.valueOf(payload.getOrDefault(WHY, "")),
                payload.getOrDefault(WORDS, ""),
                Long.parseLong(payload.getOrDefault(CAME, "0")));
    }
}
