package org.kaikaku.platform.payment.arrears;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Numbers;
import org.kaikaku.platform.payment.fees.DunningStep;
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
import org.springframework.web.servlet.ModelAndView;

/** What is late (滞納), and by which steps it was asked for. */
@Controller
@RequestMapping("/staff/arrears")
class ArrearsPages {
    private static final List<String> COLUMNS =
            List.of("number", "what", "office", "payer", "amount", "due", "days", "steps");

    private final ArrearsTable table;
    private final PaymentFiles files;
    private final Site.Source site;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    ArrearsPages(ArrearsTable table, PaymentFiles files, Site.Source site, Texts texts, Journal journal, Clock clock) {
        this.table = table;
        this.files = files;
        this.site = site;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        actor.must(Right.ACCOUNT);
        var rows = rows(Act.LOOK, "期限を過ぎたお支払いを調べるため", actor);
        return Pages.show(
                "platform/payment/arrears",
                new ArrearsView(
                        rows,
                        files.rules().dunning().stream()
                                .map(step -> new ArrearsView.Step(step.name(), step.days()))
                                .toList(),
                        rows.stream().mapToLong(ArrearsView.Row::amount).sum(),
                        files.rules().instalments() != null,
                        plans(actor)));
    }

    @GetMapping("/all.csv")
    ResponseEntity<byte[]> csv(Actor actor, HttpServletRequest request) {
        actor.must(Right.ACCOUNT);
        var language = PageAdvice.language(request);
        var lines = new ArrayList<List<?>>();
        lines.add(COLUMNS.stream()
                .map(column -> texts.say(language, "payment.arrears." + column))
                .toList());
        rows(Act.EXPORT, "期限を過ぎたお支払いの一覧を取り出す", actor).forEach(row -> lines.add(line(row, language)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("arrears.csv")
                                .build()
                                .toString())
                .body(SpreadsheetCsv.of(lines));
    }

    private static List<?> line(ArrearsView.Row row, Language language) {
        return List.of(
                row.number(),
                said(row.words(), language),
                said(row.office(), language),
                row.payer(),
                row.amount(),
                said(row.due(), language),
                row.days(),
                row.taken().stream().map(step -> said(step, language)).collect(Collectors.joining(" ")));
    }

    private static String said(Text text, Language language) {
        return Ruby.plain(text.in(language));
    }

    private List<ArrearsView.Row> rows(Act act, String purpose, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var all = table.all(today);
        journal.write(all.stream()
                .map(late -> new Trace(actor.doer(), act, purpose, late.payer().person(), "charge/" + late.shown()))
                .toList());
        return all.stream().map(late -> row(late, today)).toList();
    }

    private List<ArrearsView.InPlan> plans(Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var all = table.inPlans();
        journal.write(all.stream()
                .map(one -> new Trace(
                        actor.doer(),
                        Act.LOOK,
                        "期限を過ぎたお支払いを調べるため",
                        one.person(),
                        "charge/" + Numbers.shown("C", one.number())))
                .toList());
        return all.stream()
                .map(one -> new ArrearsView.InPlan(
                        one.charge(),
                        Numbers.shown("C", one.number()),
                        one.words(),
                        one.payer(),
                        one.amount(),
                        one.paid(),
                        Wareki.text(one.due()),
                        one.due().isBefore(today)))
                .toList();
    }

    private ArrearsView.Row row(ArrearsTable.Late late, LocalDate today) {
        return new ArrearsView.Row(
                late.charge(),
                late.shown(),
                late.words(),
                site.office(late.division()),
                late.payer().name(),
                late.amount(),
                Wareki.text(late.due()),
                ChronoUnit.DAYS.between(late.due(), today),
                late.steps().stream().map(step -> name(step.replace("!", ""))).toList(),
                late.until() == null ? null : Wareki.text(late.until()),
                !late.steps().isEmpty() && late.steps().getLast().startsWith("!"));
    }

    private Text name(String key) {
        return files.rules().dunning().stream()
                .filter(step -> step.key().equals(key))
                .map(DunningStep::name)
                .findFirst()
                .orElse(Text.same(key));
    }
}
