package org.kaikaku.service.contact.inquiry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.contact.knowledge.Answer;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agent's desk: what came in, an inquiry with answers to take, and how well it goes. Another division's are not there. */
@Controller
@RequestMapping("/staff/inquiries")
class OfficeInquiryPages {
    private static final String ONE = "service/contact/office-inquiry";
    private static final String FORM = "service/contact/office-inquiry-new";
    private static final int NEAR = 5;
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final Inquiries inquiries;
    private final OpenInquiry openInquiry;
    private final GoOnWithInquiry goOn;
    private final Knowledge knowledge;
    private final Cities cities;
    private final Site.Source site;
    private final QualityCsv csv;
    private final Journal journal;
    private final Clock clock;

    OfficeInquiryPages(
            Inquiries inquiries,
            OpenInquiry openInquiry,
            GoOnWithInquiry goOn,
            Knowledge knowledge,
            Cities cities,
            Site.Source site,
            QualityCsv csv,
            Journal journal,
            Clock clock) {
        this.inquiries = inquiries;
        this.openInquiry = openInquiry;
        this.goOn = goOn;
        this.knowledge = knowledge;
        this.cities = cities;
        this.site = site;
        this.csv = csv;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        var rows = inquiries.in(divisions(actor)).stream()
                .map(one -> new OfficeInquiriesView.Row(
                        one,
                        site.office(one.course().division()),
                        one.course().due().isBefore(today()),
                        one instanceof Inquiry.Closed))
                .toList();
        return Pages.show("service/contact/office-inquiries", new OfficeInquiriesView(rows));
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String q, Actor actor) {
        divisions(actor);
        return Pages.show(FORM, new OfficeFormView(q, near(q), "", "", "", "PHONE", false, null));
    }

    @PostMapping
    ModelAndView open(
            @RequestParam(defaultValue = "PHONE") String channel,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "false") boolean callBack,
            Actor actor) {
        var own = divisions(actor);
        var asked = Written.clean(text);
        var who = OneLine.of(name);
        var where = OneLine.of(reach);
        var problem = !Written.fits(asked) ? "text" : callBack && where.isEmpty() ? "reach" : null;
        if (problem != null) {
            return Pages.mend(FORM, new OfficeFormView("", near(asked), asked, who, where, channel, callBack, problem));
        }
        var by = channel.equals("MAIL") ? Inquiry.Channel.MAIL : Inquiry.Channel.PHONE;
        var office = actor.office();
        var division =
                office != null && own.contains(office) ? office : own.iterator().next();
        var id = openInquiry.byStaff(new OpenInquiry.Asked(by, asked, "", who, where, callBack), division, actor);
        return Pages.go("/staff/inquiries/" + id);
    }

    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String use,
            Actor actor) {
        var inquiry = find(id, actor);
        journal.write(new Trace(actor.doer(), Act.LOOK, "問い合わせへの対応", null, "inquiry/" + id));
        var typed = knowledge.find(use).map(answer -> answer.text().ja()).orElse("");
        return Pages.show(ONE, view(inquiry, q, typed, "", null));
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var inquiry = find(id, actor);
        var written = Written.clean(text);
        if (!Written.fits(written)) {
            return Pages.mend(ONE, view(inquiry, "", written, "", "answer"));
        }
        boolean done = inquiry instanceof Inquiry.Open open && goOn.answer(open, written, actor);
        return after(id, done, "contact.inquiry.answered", flash);
    }

    @PostMapping("/{id}/escalation")
    ModelAndView escalate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var inquiry = find(id, actor);
        var written = Written.clean(text);
        var day = day(until);
        boolean known = offices().stream().anyMatch(one -> one.key().equals(division));
        var problem = !known ? "division" : day == null ? "until" : !Written.fits(written) ? "note" : null;
        if (problem != null || day == null) {
            return Pages.mend(ONE, view(inquiry, "", "", written, problem));
        }
        boolean done = inquiry instanceof Inquiry.Open open && goOn.escalate(open, division, day, written, actor);
        return after(id, done, "contact.inquiry.escalated", flash);
    }

    @PostMapping("/{id}/reopening")
    ModelAndView reopen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var inquiry = find(id, actor);
        var written = Written.clean(text);
        if (!Written.fits(written)) {
            return Pages.mend(ONE, view(inquiry, "", "", written, "reopen"));
        }
        boolean done = inquiry instanceof Inquiry.Closed closed && goOn.reopen(closed, written, actor);
        return after(id, done, "contact.inquiry.reopened", flash);
    }

    @GetMapping("/figures")
    ModelAndView figures(Actor actor) {
        var rows = quality(actor).stream()
                .map(one -> new FiguresView.Row(one, site.office(one.division())))
                .toList();
        return Pages.show("service/contact/figures", new FiguresView(rows));
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> csv(Actor actor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=" + StandardCharsets.UTF_8)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("inquiries.csv")
                                .build()
                                .toString())
                .body(csv.of(quality(actor)));
    }

    private List<Quality> quality(Actor actor) {
        return inquiries.quality(divisions(actor), clock.instant().minus(LOOKED_BACK));
    }

    private ModelAndView after(UUID id, boolean done, String text, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", done ? text : "contact.inquiry.overtaken");
        return Pages.go("/staff/inquiries/" + id);
    }

    private OfficeInquiryView view(Inquiry inquiry, String q, String answer, String note, @Nullable String problem) {
        var head = inquiry.head();
        return new OfficeInquiryView(
                inquiry,
                inquiries.steps(head.id()),
                site.office(inquiry.course().division()),
                q,
                near(q.isBlank() ? head.subject() : q),
                offices(),
                answer,
                note,
                problem);
    }

    private List<Answer> near(String question) {
        return question.isBlank()
                ? List.of()
                : knowledge.nearest(question, NEAR).stream()
                        .map(Knowledge.Hit::answer)
                        .toList();
    }

    /** The divisions with a desk or a telephone: those that can answer. */
    private List<Division> offices() {
        return cities.current().divisions().on(today()).all().stream()
                .filter(division -> division.phone() != null)
                .toList();
    }

    private @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.isBefore(today()) || day.isAfter(today().plusYears(1)) ? null : day;
        } catch (java.time.DateTimeException unreadable) {
            return null;
        }
    }

    private Inquiry find(UUID id, Actor actor) {
        var own = divisions(actor);
        return inquiries
                .find(id)
                .filter(one -> own.contains(one.course().division())
                        || own.contains(one.head().openedIn()))
                .orElseThrow(InquiryPages.NoSuchInquiry::new);
    }

    /** Where they receive people or work on cases. Nobody else has anything to do here. */
    private Set<String> divisions(Actor actor) {
        var own = cities.current().divisions().on(today()).all().stream()
                .map(Division::key)
                .filter(division -> actor.may(Right.RECEIVE, division) || actor.may(Right.CASEWORK, division))
                .collect(Collectors.toUnmodifiableSet());
        if (own.isEmpty()) {
            throw new InquiryPages.NoSuchInquiry();
        }
        return own;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
