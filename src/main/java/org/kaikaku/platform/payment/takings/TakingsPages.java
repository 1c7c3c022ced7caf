package org.kaikaku.platform.payment.takings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.PaidFor;
import org.kaikaku.platform.payment.Takings;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
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

/** What each service brought in (収入の内訳), as a page and as CSV. Names nobody. */
@Controller
@RequestMapping("/staff/takings")
class TakingsPages {
    private static final int FIRST = 2000;
    private static final int LAST = 2999;
    private static final List<String> COLUMNS =
            List.of("office", "fee", "key", "account", "paid", "amount", "refunded", "kept", "reduced");

    private final Takings takings;
    private final List<PaidFor> paidFor;
    private final PaymentFiles files;
    private final Site.Source site;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    TakingsPages(
            Takings takings,
            List<PaidFor> paidFor,
            PaymentFiles files,
            Site.Source site,
            Texts texts,
            Journal journal,
            Clock clock) {
        this.takings = takings;
        this.paidFor = paidFor;
        this.files = files;
        this.site = site;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView year(@RequestParam(required = false) @Nullable Integer year, Actor actor) {
        actor.must(Right.ACCOUNT);
        var fiscal = fiscal(year);
        var all = takings.of(fiscal);
        return Pages.show(
                "platform/payment/takings",
                new TakingsView(
                        fiscal.year(),
                        fiscal.name(),
                        all.stream().map(this::row).toList(),
                        total(all)));
    }

    @GetMapping("/year.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable Integer year, Actor actor, HttpServletRequest request) {
        actor.must(Right.ACCOUNT);
        var fiscal = fiscal(year);
        var language = PageAdvice.language(request);
        var lines = new ArrayList<List<?>>();
        lines.add(COLUMNS.stream()
                .map(column -> Ruby.plain(texts.say(language, "payment.takings." + column)))
                .toList());
        takings.of(fiscal).forEach(taken -> lines.add(line(row(taken), language)));
        journal.write(new Trace(actor.doer(), Act.EXPORT, "収入の内訳を取り出す", null, "takings/" + fiscal.year()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("takings-" + fiscal.year() + ".csv")
                                .build()
                                .toString())
                .body(SpreadsheetCsv.of(lines));
    }

    private static List<?> line(TakingsView.Row row, Language language) {
        var taken = row.taken();
        return List.of(
                Ruby.plain(row.office().in(language)),
                Ruby.plain(row.fee().in(language)),
                taken.fee(),
                Ruby.plain(row.account().in(language)),
                taken.paid(),
                taken.amount(),
                taken.refunded(),
                taken.kept(),
                taken.reduced());
    }

    private TakingsView.Row row(Takings.ByFee taken) {
        return new TakingsView.Row(
                site.office(taken.division()), fee(taken.fee()), files.rules().name(taken.account()), taken);
    }

    private Text fee(String key) {
        return paidFor.stream()
                .flatMap(room -> room.fee(key).stream())
                .findFirst()
                .orElseGet(() -> files.feeName(key));
    }

    private static Takings.ByFee total(List<Takings.ByFee> all) {
        return new Takings.ByFee(
                "",
                "",
                "",
                sum(all, Takings.ByFee::paid),
                sum(all, Takings.ByFee::amount),
                sum(all, Takings.ByFee::refunded),
                sum(all, Takings.ByFee::reduced));
    }

    private static long sum(List<Takings.ByFee> all, ToLongFunction<Takings.ByFee> of) {
        return all.stream().mapToLong(of).sum();
    }

    private FiscalYear fiscal(@Nullable Integer year) {
        return year == null || year < FIRST || year > LAST
                ? FiscalYear.of(LocalDate.ofInstant(clock.instant(), City.ZONE))
                : new FiscalYear(year);
    }
}
