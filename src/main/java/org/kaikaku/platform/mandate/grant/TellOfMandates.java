package org.kaikaku.platform.mandate.grant;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Both sides hear what becomes of a mandate; the one for whom also by letter, since a clerk may have recorded it for somebody without an account. */
@Component
class TellOfMandates {
    private static final String TAKEN = "mandate.taken";
    private static final String GIVEN = "mandate.given";
    private static final String REVOKED = "mandate.revoked";

    private final Notices notices;

    TellOfMandates(Notices notices) {
        this.notices = notices;
    }

    /** In the transaction in which it is saved. */
    void tell(Mandate mandate) {
        switch (mandate) {
            case Mandate.Taken taken -> giver(taken, TAKEN, taken.proxy());
            case Mandate.InForce held -> both(held, GIVEN, held.proxy());
            case Mandate.Revoked revoked -> both(revoked, REVOKED, revoked.proxy());
            case Mandate.Offered _, Mandate.Ended _ -> {}
        }
    }

    private void both(Mandate mandate, String kind, @Nullable Proxy proxy) {
        giver(mandate, kind, proxy);
        if (proxy != null) {
            notices.tell(proxy.account(), news(mandate, kind, proxy));
        }
    }

    private void giver(Mandate mandate, String kind, @Nullable Proxy proxy) {
        if (mandate.terms().principal() instanceof Principal.Person(var number, var name)) {
            notices.tell(new Addressee(number, name, null, null), news(mandate, kind, proxy));
        }
    }

    private static News news(Mandate mandate, String kind, @Nullable Proxy proxy) {
        var terms = mandate.terms();
        return new News(
                "mandate/%s/%s".formatted(terms.id(), kind),
                kind,
                Map.of(
                        "giver", Text.same(terms.principal().name()),
                        "proxy", Text.same(proxy == null ? terms.named() : proxy.name())),
                "/my/mandates/" + terms.id(),
                terms.origin() instanceof Origin.Counter seen ? seen.division() : News.CITY);
    }

    @Configuration
    static class Kinds {
        @Bean
        NoticeKind mandateTaken() {
            return NoticeKind.toResidents(TAKEN, "giver", "proxy");
        }

        @Bean
        NoticeKind mandateGiven() {
            return NoticeKind.toResidents(GIVEN, "giver", "proxy");
        }

        @Bean
        NoticeKind mandateRevoked() {
            return NoticeKind.toResidents(REVOKED, "giver", "proxy");
        }
    }
}
