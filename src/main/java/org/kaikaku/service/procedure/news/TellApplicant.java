package org.kaikaku.service.procedure.news;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.mandate.Mandates;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.BundleReceived;
import org.kaikaku.service.procedure.application.CorrectionRequest.Told;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.StepLeft;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each step that the applicant is to learn of, in the transaction in which it leaves; whoever applied for them hears of it too. */
@Component
public class TellApplicant {
    private final Notices notices;
    private final Mandates mandates;
    private final Catalogues catalogues;

    TellApplicant(Notices notices, Mandates mandates, Catalogues catalogues) {
        this.notices = notices;
        this.mandates = mandates;
        this.catalogues = catalogues;
    }

    @EventListener
    void on(BundleReceived received) {
        if (received.applications().isEmpty()) {
            return;
        }
        var header = received.applications().getFirst();
        tell(
                header,
                new News(
                        "bundle/" + received.bundle(),
                        NewsKinds.RECEIVED,
                        Map.of(
                                "count",
                                        Text.same(String.valueOf(
                                                received.applications().size())),
                                "procedures", titles(received.applications())),
                        "/my/bundles/" + received.bundle(),
                        header.division()));
    }

    @EventListener
    void on(StepLeft left) {
        switch (left.application()) {
            case Application.CorrectionAsked asked when asked.request().told() != Told.PHONE -> corrected(asked);
            case Application.Withdrawn withdrawn ->
                tell(withdrawn.header(), NewsKinds.WITHDRAWN, Map.of("reason", Text.same(withdrawn.reason())), null);
            case Application _ -> {}
        }
    }

    /** Once the paper is there, in the transaction in which it is kept. */
    public void decided(Application.Decided decided, DocumentId paper) {
        tell(decided.header(), NewsKinds.DECIDED, Map.of(), paper);
    }

    /** The case went to another division, which answers from now on. */
    public void transferred(Header header) {
        tell(header, NewsKinds.TRANSFERRED, Map.of("due", Wareki.text(header.due())), null);
    }

    private void corrected(Application.CorrectionAsked asked) {
        tell(
                asked.header(),
                NewsKinds.CORRECTION,
                Map.of(
                        "message", Text.same(asked.request().message()),
                        "until", Wareki.text(asked.request().until())),
                null);
    }

    private void tell(Header header, String kind, Map<String, Text> facts, @Nullable DocumentId enclosure) {
        var catalogue = catalogues.release(header.release(), header.on());
        var all = new HashMap<>(facts);
        all.put("receipt", Text.same(header.receipt().toString()));
        all.put("procedure", title(header, catalogue));
        catalogue.city().divisions().newest(header.division()).ifPresent(division -> {
            all.put("division", division.name());
            all.put("call", Text.same(Objects.requireNonNullElse(division.phone(), "")));
        });
        tell(
                header,
                new News(
                        "application/%s/%s/%d".formatted(header.receipt(), kind, header.version()),
                        kind,
                        all,
                        "/my/applications/" + header.receipt(),
                        header.division(),
                        enclosure));
    }

    private void tell(Header header, News news) {
        var proxy = header.proxy();
        var account = header.account();
        if (header.person() != null || account == null) {
            notices.tell(addressee(header), news);
        } else if (proxy == null) {
            notices.tell(account, news);
        }
        if (proxy != null && proxy.mandate() != null) {
            mandates.proxyOf(proxy.mandate()).ifPresent(theirs -> notices.tell(theirs, news));
        }
    }

    /** Of somebody on the register only the address to which they move is of use: the other the register knows better. */
    private static Addressee addressee(Header header) {
        var to = stated(header, "move.new_address");
        boolean asked = to == null && header.person() == null;
        return new Addressee(
                header.person(),
                header.applicantName(),
                asked ? stated(header, "applicant.postal_code") : null,
                asked ? stated(header, "applicant.address") : to);
    }

    private static @Nullable String stated(Header header, String fact) {
        return header.facts().stream()
                .filter(one -> one.fact().equals(fact))
                .map(one -> one.value())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    private Text titles(List<Header> headers) {
        var titles = headers.stream()
                .map(header -> title(header, catalogues.release(header.release(), header.on())))
                .distinct()
                .toList();
        return new Text(joined(titles, Language.JA), joined(titles, Language.EASY), joined(titles, Language.EN));
    }

    private static String joined(List<Text> titles, Language language) {
        return titles.stream().map(title -> title.in(language)).collect(Collectors.joining("\n"));
    }

    private static Text title(Header header, Catalogue catalogue) {
        return catalogue.procedure(header.procedure()).title();
    }
}
