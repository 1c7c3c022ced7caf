package org.kaikaku.platform.mandate.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.mandate.form.MandateForm;
import org.kaikaku.platform.mandate.grant.Given;
import org.kaikaku.platform.mandate.grant.RecordMandate;
import org.kaikaku.platform.mandate.grant.Refusal;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** At the counter: who may act for this person or company, and a new one with the document in hand. */
@Controller
class MandateDeskPages {
    static final String PAGE = "platform/mandate/desk/mandates";

    private final ShowDesk show;
    private final RecordMandate record;

    MandateDeskPages(ShowDesk show, RecordMandate record) {
        this.show = show;
        this.record = record;
    }

    @GetMapping("/staff/counter/people/{person}/mandates")
    ModelAndView ofPerson(@PathVariable String person, Actor actor, HttpServletRequest request) {
        actor.must(Right.RECEIVE);
        return Pages.show(PAGE, show.person(person, null, code(request), null, actor));
    }

    @PostMapping("/staff/counter/people/{person}/mandates")
    ModelAndView record(
            @PathVariable String person, Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        show.resident(person);
        var form = MandateForm.of(request);
        return switch (record.forPerson(person, form.wish(), form.seen(), form.sure(), actor)) {
            case Given.Refused(var why) ->
                Pages.mend(PAGE, show.person(person, new Typed(form, why), null, null, actor));
            case Given.Coded(var _, var code) -> {
                flash.addFlashAttribute("code", code);
                yield Pages.go(ShowDesk.path(person));
            }
        };
    }

    /** @param number 法人番号 of a company whose mandates are looked for; empty for none */
    @GetMapping("/staff/mandates")
    ModelAndView ofCompany(@RequestParam(defaultValue = "") String number, Actor actor, HttpServletRequest request) {
        actor.must(Right.RECEIVE);
        return Pages.show(PAGE, show.company(number, null, code(request), null));
    }

    @PostMapping("/staff/mandates")
    ModelAndView recordForCompany(Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        var form = MandateForm.of(request);
        return switch (record.forCompany(form.number(), form.company(), form.wish(), form.seen(), actor)) {
            case Given.Refused(var why) ->
                Pages.mend(PAGE, show.company(form.number(), new Typed(form, why), null, null));
            case Given.Coded(var _, var code) -> {
                flash.addFlashAttribute("code", code);
                yield new ModelAndView(
                        "redirect:/staff/mandates?number={number}", java.util.Map.of("number", form.number()));
            }
        };
    }

    /** What was typed and why it is not taken. */
    record Typed(MandateForm form, Refusal why) {}

    private static @Nullable String code(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get("code");
    }
}
