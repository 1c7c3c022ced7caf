package org.kaikaku.service.outreach.tablet;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Site;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.tablet.Item.Kept;
import org.kaikaku.service.outreach.tablet.Item.Outcome;
import org.kaikaku.service.procedure.CounterAway;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * Prints the receipt (控え) of an application that was taken at the van: the number of the slip, so that both papers are known to be of the
 * same, and the receipt numbers that the house gave. A case that is there no more is not on it.
 */
@Service
class PrintReceipt {
    private final Tablets tablets;
    private final Items items;
    private final Outings outings;
    private final CounterAway counter;
    private final Site.Source site;
    private final Texts texts;
    private final Journal journal;

    PrintReceipt(
            Tablets tablets,
            Items items,
            Outings outings,
            CounterAway counter,
            Site.Source site,
            Texts texts,
            Journal journal) {
        this.tablets = tablets;
        this.items = items;
        this.outings = outings;
        this.counter = counter;
        this.site = site;
        this.texts = texts;
        this.journal = journal;
    }

    sealed interface Result {
        record Printed(String slip, byte[] pdf) implements Result {}

        /** Nothing was applied for, or the house has not taken it (yet). */
        record NotTaken() implements Result {}
    }

    @Transactional
    Result print(UUID id, UUID key, Language language, Actor actor) {
        var tablet = tablets.find(id)
                .map(Tablet::core)
                .filter(core -> actor.may(Right.RECEIVE, core.division()))
                .orElseThrow(NoSuchTablet::new);
        var kept = items.find(id, key).orElseThrow(NoSuchTablet::new);
        if (!(kept.outcome() instanceof Outcome.Taken(var receipts, var _)) || receipts.isEmpty()) {
            return new Result.NotTaken();
        }
        var noted = journal.write(new Trace(
                actor.doer(),
                Act.LOOK,
                "お出かけ市役所で受けた申請の控えを印刷する",
                null,
                tablet.object() + "/" + kept.item().place()));
        return new Result.Printed(
                kept.item().slip(), Pdf.fromHtml(html(tablet, kept, counter.entries(receipts, noted), language)));
    }

    private String html(Tablet.Core tablet, Kept kept, List<CounterAway.Entry> entries, Language language) {
        var name = entries.isEmpty() ? "" : entries.getFirst().name();
        return """
                <html lang="%1$s"><head><title>%2$s</title><style>
                @page { size: A5; margin: 12mm } body { font-size: 10pt } h1 { font-size: 16pt; margin: 0 0 4mm } h2 { font-size: 12pt; margin: 5mm 0 1mm }
                table { border-collapse: collapse; width: 100%% } th { text-align: left; width: 34mm; padding: 1mm 4mm 1mm 0; font-weight: normal; vertical-align: top }
                td { padding: 1mm 0 } .big { font-size: 15pt; font-weight: bold } .one { border-top: 0.3mm solid #000; page-break-inside: avoid }
                </style></head><body><h1>%2$s</h1><p class="big">%3$s</p><table>%4$s</table>%5$s<p>%6$s</p><p>%7$s</p></body></html>
                """.formatted(
                        language.tag(),
                        say(language, "title"),
                        name.isEmpty() ? "" : say(language, "sama", name),
                        head(tablet, kept, language),
                        entries.stream().map(entry -> one(entry, language)).collect(Collectors.joining()),
                        say(language, "ask"),
                        said(site.site().name(), language) + " "
                                + HtmlUtils.htmlEscape(site.site().phone()));
    }

    private String head(Tablet.Core tablet, Kept kept, Language language) {
        var item = kept.item();
        var booking =
                item.booking() == null ? null : outings.booking(item.booking()).orElse(null);
        var outing = outings.find(tablet.van(), tablet.day());
        var van = outing.map(found -> found.van().name()).orElse(Text.same(tablet.van()));
        var stop = outing.stream()
                .flatMap(found -> found.calls().stream())
                .filter(call -> booking != null && call.stop().key().equals(booking.stop()))
                .map(call -> " " + said(call.stop().name(), language))
                .findFirst()
                .orElse("");
        return row(language, "slip", "<span class=\"big\">" + HtmlUtils.htmlEscape(item.slip()) + "</span>")
                + row(language, "where", said(van, language) + stop)
                + row(language, "day", said(Wareki.text(tablet.day()), language))
                + row(language, "received", said(Wareki.moment(kept.receivedAt().atZone(City.ZONE)), language))
                + row(language, "crew", HtmlUtils.htmlEscape(tablet.crew()));
    }

    private String one(CounterAway.Entry entry, Language language) {
        var index = entry.receipt().index();
        var bring = entry.bring().stream().map(paper -> said(paper, language)).collect(Collectors.joining("<br/>"));
        var phone = entry.section().phone();
        return "<div class=\"one\"><h2>" + said(entry.title(), language) + (index > 0 ? " (" + index + ")" : "")
                + "</h2><table>"
                + row(
                        language,
                        "number",
                        "<span class=\"big\">" + entry.receipt().number() + "</span>")
                + (entry.due() == null ? "" : row(language, "due", said(Wareki.text(entry.due()), language)))
                + row(language, "decided", said(Wareki.text(entry.decidedBy()), language))
                + row(language, "bring", bring.isEmpty() ? say(language, "bring.nothing") : bring)
                + row(language, "office", said(entry.section().name(), language) + (phone.isEmpty() ? "" : " " + phone))
                + "</table></div>";
    }

    private String row(Language language, String key, String cell) {
        return "<tr><th scope=\"row\">" + say(language, key) + "</th><td>" + cell + "</td></tr>";
    }

    private String say(Language language, String key, Object... args) {
        return HtmlUtils.htmlEscape(Ruby.plain(texts.say(language, "tablet.paper." + key, args)));
    }

    private static String said(Text text, Language language) {
        return HtmlUtils.htmlEscape(Ruby.plain(text.in(language)));
    }
}
