package org.kaikaku.platform.notice.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a resident wants to hear of news. */
@Controller
@RequestMapping("/my/notices")
class SettingsPages {
    private static final String PAGE = "platform/notice/settings";
    private static final String PATH = "/my/notices/settings";

    private final ShowSettings show;
    private final Readers readers;
    private final ChangeAddress address;
    private final TransactionTemplate together;

    SettingsPages(ShowSettings show, Readers readers, ChangeAddress address, TransactionTemplate together) {
        this.show = show;
        this.readers = readers;
        this.address = address;
        this.together = together;
    }

    @GetMapping("/settings")
    ModelAndView settings(Actor actor, HttpServletRequest request) {
        return Pages.show(PAGE, show.show(actor, PageAdvice.language(request)));
    }

    /** What cannot be chosen stays as it was. */
    @PostMapping("/settings")
    ModelAndView choose(
            @RequestParam(defaultValue = "") String language,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        together.executeWithoutResult(_ -> {
            Arrays.stream(Language.values())
                    .filter(one -> one.key().equals(language))
                    .forEach(one -> readers.speak(actor.account(), one));
            show.choices(actor).forEach(choice -> choose(choice, request.getParameter(choice.field()), actor));
        });
        flash.addFlashAttribute("flash", "notice.settings.done");
        return Pages.go(PATH);
    }

    /** What was left as it stood is not theirs to keep: it follows the city, also where that begins to send mails. */
    private void choose(SettingsView.Choice choice, @Nullable String wanted, Actor actor) {
        Arrays.stream(Way.values())
                .filter(way -> way.name().equals(wanted))
                .filter(choice::offers)
                .filter(way -> way != choice.way())
                .forEach(way -> readers.choose(actor.account(), choice.field(), way));
    }

    @PostMapping("/address")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String address,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var language = PageAdvice.language(request);
        var asking = this.address.ask(address, language, actor);
        if (asking != ChangeAddress.Asking.ASKED) {
            return Pages.mend(PAGE, show.show(actor, language).again(address, "notice.address.problem." + asking));
        }
        flash.addFlashAttribute("flash", "notice.address.asked");
        return Pages.go(PATH);
    }

    @PostMapping("/address/removal")
    ModelAndView remove(Actor actor, RedirectAttributes flash) {
        address.remove(actor);
        flash.addFlashAttribute("flash", "notice.address.removed");
        return Pages.go(PATH);
    }

    /** Opening the link does nothing yet: machines that look into mails for dangers open links too. */
    @GetMapping("/address/confirmation")
    ModelAndView confirmation(@RequestParam(defaultValue = "") String code, Actor actor) {
        return Pages.show("platform/notice/confirmation", new ConfirmationView(code, false));
    }

    @PostMapping("/address/confirmation")
    ModelAndView confirm(@RequestParam(defaultValue = "") String code, Actor actor, RedirectAttributes flash) {
        if (!address.confirm(code, actor)) {
            return Pages.withStatus(
                    "platform/notice/confirmation", new ConfirmationView("", true), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("flash", "notice.address.confirmed");
        return Pages.go(PATH);
    }
}
