package org.kaikaku.service.procedure.office.casefile;

import java.util.List;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.casefile.CaseView.Moved;
import org.kaikaku.service.procedure.office.casefile.CaseView.Moving;
import org.kaikaku.service.procedure.office.casefile.CaseView.Taker;
import org.kaikaku.service.procedure.transfer.Transfer;
import org.kaikaku.service.procedure.transfer.Transfers;
import org.kaikaku.service.procedure.transfer.WhoTakes;
import org.springframework.stereotype.Component;

/** A case's way between divisions, as its page tells it. */
@Component
class ShowMoving {
    private final Transfers transfers;
    private final WhoTakes whoTakes;
    private final Catalogues catalogues;

    ShowMoving(Transfers transfers, WhoTakes whoTakes, Catalogues catalogues) {
        this.transfers = transfers;
        this.whoTakes = whoTakes;
        this.catalogues = catalogues;
    }

    Moving of(Application application, Actor actor) {
        var header = application.header();
        boolean only = !Scope.covers(actor, header.division());
        var last =
                transfers.of(header.id()).stream().findFirst().map(this::moved).orElse(null);
        return new Moving(last, only, only ? List.of() : takers(application, actor));
    }

    private List<Taker> takers(Application application, Actor actor) {
        boolean now = switch (application) {
            case Received _ -> true;
            case InReview review -> review.worker().account().equals(actor.account());
            case Application _ -> false;
        };
        return now
                ? whoTakes.of(application.header()).stream()
                        .map(division -> new Taker(division.key(), division.name()))
                        .toList()
                : List.of();
    }

    private Moved moved(Transfer transfer) {
        return new Moved(
                name(transfer.from()),
                name(transfer.to()),
                transfer.by(),
                transfer.reason(),
                CityTime.day(transfer.at()),
                CityTime.time(transfer.at()));
    }

    private Text name(String division) {
        return catalogues
                .current()
                .city()
                .divisions()
                .newest(division)
                .map(Division::name)
                .orElse(Text.same(division));
    }
}
