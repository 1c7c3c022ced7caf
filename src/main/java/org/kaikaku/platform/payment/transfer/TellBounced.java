package org.kaikaku.platform.payment.transfer;

import java.util.Map;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.web.Page;
import org.kaikaku.platform.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Whoever is owed a refund hears that it came back, and is asked for another account. Once for a transfer. */
@Component
class TellBounced {
    private static final String KIND = "payment.bounced";

    private final Notices notices;
    private final Texts texts;

    TellBounced(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    void bounced(SentTransfer sent, Bounce bounce) {
        var payer = sent.payer();
        var news = news(sent, bounce);
        if (payer.account() != null) {
            notices.tell(payer.account(), news);
        } else if (payer.person() != null) {
            notices.tell(new Addressee(payer.person(), payer.name(), null, null), news);
        }
    }

    /** What the bank said in its own words stays with the treasurer. */
    private News news(SentTransfer sent, Bounce bounce) {
        return new News(
                sent.object() + "/bounced",
                KIND,
                Map.of(
                        "what", sent.words(),
                        "amount", Text.same(Page.count(sent.amount())),
                        "day", Wareki.text(bounce.day()),
                        "why", texts.get(bounce.why().key()),
                        "number", Text.same(sent.chargeShown())),
                null,
                sent.division());
    }

    @Configuration
    static class Kinds {
        @Bean
        NoticeKind paymentBounced() {
            return NoticeKind.toResidents(KIND, "what", "amount", "day", "why", "number");
        }
    }
}
