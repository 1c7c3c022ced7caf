package org.kaikaku.platform.payment.refund;

import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Charge;

/** What a second person is asked about money that was returned. */
final class SecondTreasurer {
    static final String ACT = "payment.returned";
    static final Text GONE = new Text(
            "返してもらう分は、もう済んだか、この額より少なくなりました。",
            "もう おわったか、少《すく》なく なりました。",
            "It was settled meanwhile, or less than this is left.");
    private static final String CHARGE = "charge";
    private static final String AMOUNT = "amount";

    private SecondTreasurer() {}

    static ConsentRequest request(Charge.Core owed, long yen, String reason) {
        return new ConsentRequest(
                ACT,
                "charge/" + owed.shown(),
                owed.payer().person(),
                new Text(
                        "返してもらった%,d円を帳簿に書く %s".formatted(yen, owed.shown()),
                        "かえして もらった %,d円《えん》を 書《か》く %s".formatted(yen, owed.shown()),
                        "Book ¥%,d that was returned for %s".formatted(yen, owed.shown())),
                reason,
                Map.of(
                        CHARGE,
                        owed.id().toString(),
                        AMOUNT,
                        Long.toString(yen),
                        ConsentRequest.PAGE,
                        "/staff/suspense"),
                Right.ACCOUNT,
                "*",
                owed.payer().account());
    }

    static UUID charge(Map<String, String> payload) {
        return UUID.fromString(payload.getOrDefault(CHARGE, ""));
    }

    static long yen(Map<String, String> payload) {
        return Long.parseLong(payload.getOrDefault(AMOUNT, "0"));
    }

    /** For whoever reads the books. */
    static String line(Charge.Core owed) {
        return "過払いの戻入 " + owed.words().ja();
    }
}
