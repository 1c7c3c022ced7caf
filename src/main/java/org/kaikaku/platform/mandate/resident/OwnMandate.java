package org.kaikaku.platform.mandate.resident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.mandate.form.MandateViews;
import org.kaikaku.platform.mandate.grant.Mandate;
import org.kaikaku.platform.mandate.grant.MandateBook;
import org.kaikaku.platform.mandate.grant.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A mandate that the reader gave or may use. Anybody else's is not there. */
@Component
class OwnMandate {
    static final String PAGE = "platform/mandate/resident/one";

    private final MandateBook book;
    private final MandateViews views;

    OwnMandate(MandateBook book, MandateViews views) {
        this.book = book;
        this.views = views;
    }

    Mandate find(UUID id, Actor actor) {
        return book.find(id)
                .filter(mandate -> gave(mandate, actor) || uses(mandate, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @throws ResponseStatusException 404 for anybody but the one who gave it */
    Mandate given(UUID id, Actor actor) {
        return book.find(id)
                .filter(mandate -> gave(mandate, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    OwnMandateView view(Mandate mandate, Actor actor, @Nullable String code, @Nullable Refusal problem) {
        boolean giver = gave(mandate, actor);
        return new OwnMandateView(
                views.of(mandate),
                giver,
                giver && mandate instanceof Mandate.Offered ? code : null,
                giver && mandate instanceof Mandate.Taken,
                giver && mandate instanceof Mandate.InForce && !mandate.terms().recorded(),
                problem);
    }

    static boolean gave(Mandate mandate, Actor actor) {
        return actor.person() != null
                && actor.person().equals(mandate.terms().principal().person());
    }

    private static boolean uses(Mandate mandate, Actor actor) {
        var proxy = mandate.proxy();
        return proxy != null && proxy.account().equals(actor.account());
    }
}
