package org.kaikaku.platform.mandate.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.mandate.Matters;
import org.kaikaku.platform.mandate.form.FormView;
import org.kaikaku.platform.mandate.form.MandateForm;
import org.kaikaku.platform.mandate.form.MandateViews;
import org.kaikaku.platform.mandate.grant.Given;
import org.kaikaku.platform.mandate.grant.MandateBook;
import org.kaikaku.platform.mandate.grant.OfferMandate;
import org.kaikaku.platform.mandate.grant.Refusal;
import org.kaikaku.platform.mandate.kind.Kind;
import org.kaikaku.platform.mandate.kind.Kinds;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who may act for me, and for whom I may. */
@Controller
class MandatePages {
    private static final String LIST = "platform/mandate/resident/list";
    private static final String NEW = "platform/mandate/resident/new";

    private final MandateBook book;
    private final MandateViews views;
    private final OfferMandate offer;
    private final OwnMandate own;
    private final Kinds kinds;
    private final Matters matters;

    MandatePages(
            MandateBook book, MandateViews views, OfferMandate offer, OwnMandate own, Kinds kinds, Matters matters) {
        this.book = book;
        this.views = views;
        this.offer = offer;
        this.own = own;
        this.kinds = kinds;
        this.matters = matters;
    }

    @GetMapping("/my/mandates")
    ModelAndView list(Actor actor) {
        var given = actor.person() == null
                ? List.<org.kaikaku.platform.mandate.grant.Mandate>of()
                : book.ofPerson(actor.person());
        return Pages.show(
                LIST,
                new MandatesView(
                        actor.person() != null,
                        given.stream().map(views::of).toList(),
                        book.ofProxy(actor.account()).stream().map(views::of).toList()));
    }

    @GetMapping("/my/mandates/new")
    ModelAndView blank(Actor actor) {
        return Pages.show(
                NEW, form(MandateForm.blank(views.today()), actor.person() == null ? Refusal.NOT_LINKED : null));
    }

    @PostMapping("/my/mandates")
    ModelAndView give(Actor actor, HttpServletRequest request) {
        var form = MandateForm.of(request);
        return switch (offer.offer(form.wish(), actor)) {
            case Given.Refused(var why) -> Pages.mend(NEW, form(form, why));
            case Given.Coded(var id, var code) -> {
                CodeInSession.given(request, id, code);
                yield Pages.go("/my/mandates/" + id);
            }
        };
    }

    @GetMapping("/my/mandates/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        return Pages.show(
                OwnMandate.PAGE, own.view(own.find(id, actor), actor, CodeInSession.given(request, id), null));
    }

    private FormView form(MandateForm form, @Nullable Refusal problem) {
        return new FormView(
                kinds.current().kinds().stream().filter(Kind::online).toList(),
                matters.all(),
                form,
                problem,
                false,
                false,
                Objects.equals(problem, Refusal.PROTECTED));
    }
}
