package org.kaikaku.platform.payment.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The books of a year, to read and to take into a spreadsheet. They name nobody. */
@Controller
@RequestMapping("/staff/ledger")
class LedgerPages {
    private static final int SHOWN = 25;
    private static final int MOST = 100_000;
    private static final int FIRST = 2000;
    private static final int LAST = 2999;
    private static final List<String> COLUMNS = List.of("id", "day", "kind", "debit", "credit", "amount", "words");

    private final Ledger ledger;
    private final PaymentFiles files;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    LedgerPages(Ledger ledger, PaymentFiles files, Texts texts, Journal journal, Clock clock) {
        this.ledger = ledger;
        this.files = files;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView year(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long before,
            Actor actor) {
        actor.must(Right.ACCOUNT);
        return Pages.show("platform/payment/ledger", view(fiscal(year), before));
    }

    @GetMapping("/year.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable Integer year, Actor actor, HttpServletRequest request) {
        actor.must(Right.ACCOUNT);
        var fiscal = fiscal(year);
        var language = PageAdvice.language(request);
        var lines = new ArrayList<List<?>>();
        lines.add(COLUMNS.stream()
                .map(column -> texts.say(language, "payment.ledger." + column))
                .toList());
        ledger.lines(fiscal, null, MOST).forEach(line -> lines.add(line(line, language)));
        journal.write(new Trace(actor.doer(), Act.EXPORT, "収納の帳簿を取り出す", null, "ledger/" + fiscal.year()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ledger-" + fiscal.year() + ".csv")
                                .build()
                                .toString())
                .body(SpreadsheetCsv.of(lines));
    }

    private List<?> line(LedgerLine line, Language language) {
        var rules = files.rules();
        return List.of(
                line.id(),
                line.day(),
                texts.say(language, kind(line)),
                rules.name(line.debit()).in(language),
                rules.name(line.credit()).in(language),
                line.amount(),
                line.words());
    }

    private LedgerView view(FiscalYear year, @Nullable Long before) {
        var rules = files.rules();
        var balances = ledger.balances(year);
        var closes = rules.booksClose().atYear(year.year() + 1);
        var lines = ledger.lines(year, before, SHOWN + 1);
        return new LedgerView(
                year.year(),
                year.name(),
                today().isAfter(closes),
                date(closes),
                balances.stream()
                        .map(balance ->
                                new LedgerView.Row(rules.name(balance.account()), balance.debit(), balance.credit()))
                        .toList(),
                balances.stream().mapToLong(Ledger.Balance::debit).sum(),
                balances.stream().mapToLong(Ledger.Balance::credit).sum(),
                lines.stream()
                        .limit(SHOWN)
                        .map(line -> new LedgerView.Line(
                                line.id(),
                                date(line.day()),
                                kind(line),
                                rules.name(line.debit()),
                                rules.name(line.credit()),
                                line.words(),
                                line.amount(),
                                line.reverses() != null))
                        .toList(),
                before != null,
                lines.size() > SHOWN ? lines.get(SHOWN - 1).id() : null);
    }

    private static String kind(LedgerLine line) {
        return "payment.ledger.kind." + line.kind().name();
    }

    private FiscalYear fiscal(@Nullable Integer year) {
        return year == null || year < FIRST || year > LAST ? FiscalYear.of(today()) : new FiscalYear(year);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private static Text date(LocalDate day) {
        return new Text(
                Wareki.format(day, Language.JA), Wareki.format(day, Language.EASY), Wareki.format(day, Language.EN));
    }
}
