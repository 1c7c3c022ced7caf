package org.kaikaku.platform.payment.till;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Service;

/** What the pages of a till and its receipts show. */
@Service
class ShowTill {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int NEWEST = 8;

    private final ReceiptTable receipts;
    private final TillTable tills;
    private final PaymentFiles files;
    private final Site.Source site;

    ShowTill(ReceiptTable receipts, TillTable tills, PaymentFiles files, Site.Source site) {
        this.receipts = receipts;
        this.tills = tills;
        this.files = files;
        this.site = site;
    }

    /** @param typed how many of what, and what was handed over, as it was typed */
    TillView till(Till.Open till, Map<String, String> typed, Taking.@Nullable Refused refused) {
        return new TillView(
                when(till.core().openedAt()),
                receipts.taken(till.core().id()),
                files.soldAt(till.core().division()).stream()
                        .map(fee -> new TillView.Line(
                                fee.key(), fee.name(), fee.amount(), typed.getOrDefault("n." + fee.key(), "")))
                        .toList(),
                typed.getOrDefault("tendered", ""),
                refused == null ? null : problem(refused.why()),
                refused == null ? 0 : refused.total(),
                receipts.of(till.core().id()).stream()
                        .limit(NEWEST)
                        .map(ShowTill::row)
                        .toList());
    }

    private static TillView.Row row(Receipt receipt) {
        return new TillView.Row(
                receipt.shown(),
                time(receipt.at()),
                receipt.lines().stream().map(Receipt.Line::words).toList(),
                receipt.total(),
                receipt.voidReason() != null);
    }

    static String problem(Taking.Why why) {
        return "payment.till.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ReceiptView receipt(Receipt receipt, boolean own, @Nullable String problem) {
        var till = tills.find(receipt.till()).orElseThrow(TillPages.NoSuchTill::new);
        var taxes = taxes(receipt);
        var issuer = files.rules().invoice();
        return new ReceiptView(
                receipt.shown(),
                date(LocalDate.ofInstant(receipt.at(), City.ZONE)),
                time(receipt.at()),
                site.office(till.core().division()),
                receipt.taker(),
                receipt.lines().stream()
                        .map(line -> new ReceiptView.Line(line.words(), line.quantity(), line.amount(), line.percent()))
                        .toList(),
                receipt.total(),
                receipt.tendered(),
                receipt.change(),
                taxes.isEmpty() || issuer == null ? null : new ReceiptView.Issuer(issuer.number(), issuer.name()),
                taxes,
                receipt.voidReason() == null,
                receipt.voidReason() == null ? "" : receipt.voidReason(),
                own && till instanceof Till.Open && receipt.voidReason() == null,
                problem);
    }

    /** Tax is rounded once for each rate on an invoice (消費税法施行令70条の10). */
    private static List<ReceiptView.Tax> taxes(Receipt receipt) {
        var byRate = new TreeMap<Integer, Long>();
        receipt.lines().stream()
                .filter(line -> line.percent() > 0)
                .forEach(line -> byRate.merge(line.percent(), line.amount(), Long::sum));
        return byRate.entrySet().stream()
                .map(rate -> new ReceiptView.Tax(
                        rate.getKey(), rate.getValue(), rate.getValue() * rate.getKey() / (100 + rate.getKey())))
                .toList();
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(City.ZONE));
    }

    static Text when(Instant at) {
        var day = date(LocalDate.ofInstant(at, City.ZONE));
        return new Text(day.ja() + " " + time(at), day.easy() + " " + time(at), day.en() + " " + time(at));
    }

    static Text date(LocalDate day) {
        return new Text(
                Wareki.format(day, Language.JA), Wareki.format(day, Language.EASY), Wareki.format(day, Language.EN));
    }
}
