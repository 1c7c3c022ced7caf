package org.kaikaku.service.contact.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The web form: somebody asks a person, also with what was said in the chat, and reads the answer under an address of their own. */
@Controller
@RequestMapping("/inquiries")
class InquiryPages {
    private static final String FORM = "service/contact/inquiry-new";

    private final AskPerson askPerson;
    private final OwnInquiry own;
    private final TellAsker tellAsker;

    InquiryPages(AskPerson askPerson, OwnInquiry own, TellAsker tellAsker) {
        this.askPerson = askPerson;
        this.own = own;
        this.tellAsker = tellAsker;
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(required = false) @Nullable UUID talk) {
        return Pages.show(
                FORM,
                new InquiryFormView(
                        UUID.randomUUID(),
                        talk,
                        askPerson.before(talk),
                        "",
                        "",
                        "",
                        false,
                        tellAsker.byMail(),
                        null,
                        null));
    }

    @PostMapping
    ModelAndView open(
            @RequestParam(required = false) @Nullable UUID key,
            @RequestParam(required = false) @Nullable UUID talk,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "false") boolean callBack,
            @Nullable Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var wanted =
                new AskPerson.Wanted(talk, text, name, reach, callBack, PageAdvice.language(request), resident(actor));
        var id = key == null ? UUID.randomUUID() : key;
        return taken(askPerson.ask(id, wanted), id, wanted, flash);
    }

    /** Whoever went back and asked something else asked anew. */
    private ModelAndView taken(AskPerson.Result result, UUID key, AskPerson.Wanted wanted, RedirectAttributes flash) {
        return switch (result) {
            case AskPerson.Result.Taken(var id) -> {
                flash.addFlashAttribute("flash", "contact.inquiry.taken");
                yield Pages.go("/inquiries/" + id);
            }
            case AskPerson.Result.TakenBefore(var id, var same) when same -> Pages.go("/inquiries/" + id);
            case AskPerson.Result.TakenBefore _ -> {
                var other = UUID.randomUUID();
                yield taken(askPerson.ask(other, wanted), other, wanted, flash);
            }
            case AskPerson.Result.TextUnfit _ -> mend(key, wanted, "text");
            case AskPerson.Result.ReachMissing _ -> mend(key, wanted, "reach");
        };
    }

    @GetMapping("/{id}")
    ModelAndView answer(@PathVariable UUID id) {
        return Pages.show("service/contact/inquiry", own.find(id).orElseThrow(NoSuchInquiry::new));
    }

    private ModelAndView mend(UUID key, AskPerson.Wanted wanted, String field) {
        var view = new InquiryFormView(
                key,
                wanted.talk(),
                askPerson.before(wanted.talk()),
                Written.clean(wanted.text()),
                OneLine.of(wanted.name()),
                OneLine.of(wanted.reach()),
                wanted.callBack(),
                tellAsker.byMail(),
                field,
                "contact.inquiry.problem." + field);
        return Pages.mend(FORM, view);
    }

    private static @Nullable UUID resident(@Nullable Actor actor) {
        return actor == null || actor.staff() ? null : actor.account();
    }
}
