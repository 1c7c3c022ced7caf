package org.kaikaku.service.procedure.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft: what it changes in words, what it would have changed last year, and its publication. */
@Controller
@RequestMapping(DraftPages.PATH)
class DraftPages {
    static final String PATH = "/staff/drafts";
    private static final String DRAFT = "service/procedure/trial/draft";

    private final Drafts drafts;
    private final WriteDraft write;
    private final TryDraft tryDraft;
    private final PublishRule publish;
    private final ShowDraft show;
    private final Catalogues catalogues;
    private final Office office;

    DraftPages(
            Drafts drafts,
            WriteDraft write,
            TryDraft tryDraft,
            PublishRule publish,
            ShowDraft show,
            Catalogues catalogues,
            Office office) {
        this.drafts = drafts;
        this.write = write;
        this.tryDraft = tryDraft;
        this.publish = publish;
        this.show = show;
        this.catalogues = catalogues;
        this.office = office;
    }

    @GetMapping("/{id}")
    ModelAndView draft(@PathVariable UUID id, Actor actor) {
        return Pages.show(DRAFT, show.show(find(id, actor), "", null, List.of()));
    }

    @GetMapping("/{id}/text")
    ModelAndView text(@PathVariable UUID id, Actor actor) {
        var draft = find(id, actor);
        return Pages.show("service/procedure/trial/form", form(draft, draft.version(), draft.text(), List.of()));
    }

    @PostMapping("/{id}/text")
    ModelAndView rewrite(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            Actor actor) {
        var draft = find(id, actor);
        var clean = text.replace("\r\n", "\n");
        return switch (write.rewrite(draft, version, clean, actor)) {
            case WriteDraft.Written.Kept _ -> Pages.go(PATH + "/" + id);
            case WriteDraft.Written.Refused(var problems) ->
                Pages.mend("service/procedure/trial/form", form(draft, version, clean, problems));
        };
    }

    @PostMapping("/{id}/trials")
    ModelAndView tryOn(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> since,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until,
            Actor actor) {
        var draft = find(id, actor);
        if (since.isEmpty() || until.isEmpty() || until.get().isBefore(since.get())) {
            return Pages.mend(DRAFT, show.show(draft, "", "trial.problem.days", List.of()));
        }
        return Pages.go(TrialPages.PATH + "/" + tryDraft.on(draft, since.get(), until.get(), actor));
    }

    @PostMapping("/{id}/register-trials")
    ModelAndView tryOnRegister(@PathVariable UUID id, Actor actor) {
        return Pages.go(TrialPages.PATH + "/" + tryDraft.onRegister(find(id, actor), office.today(), actor));
    }

    @PostMapping("/{id}/publication")
    ModelAndView publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean backdated,
            Actor actor,
            RedirectAttributes flash) {
        var draft = find(id, actor);
        var written = Written.clean(reason);
        if (draft.published() != null) {
            return Pages.go(PATH + "/" + id);
        }
        if (!Written.fits(written)) {
            return mend(draft, written, "trial.problem.reason", List.of());
        }
        var division = Publishers.division(procedure(draft));
        return switch (publish.publish(draft, division, backdated, written, actor)) {
            case PublishRule.Published.Done _ -> {
                flash.addFlashAttribute("flash", "trial.published");
                yield Pages.go(RulePages.PATH + "/" + draft.procedure());
            }
            case PublishRule.Published.Waits(var consent) -> Pages.go("/staff/consents/" + consent);
            case PublishRule.Published.InThePast _ -> mend(draft, written, "trial.problem.past", List.of());
            case PublishRule.Published.Refused(var problems) -> mend(draft, written, "trial.problem.refused", problems);
        };
    }

    private ModelAndView mend(Draft draft, String reason, String problem, List<CityFileProblem> problems) {
        return Pages.mend(DRAFT, show.show(draft, reason, problem, problems));
    }

    private DraftFormView form(Draft draft, int version, String text, List<CityFileProblem> problems) {
        return DraftFormView.of(
                draft.procedure(),
                procedure(draft).title(),
                PATH + "/" + draft.id() + "/text",
                version,
                text,
                problems);
    }

    private Draft find(UUID id, Actor actor) {
        Publishers.only(actor);
        var draft = drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Publishers.only(actor, procedure(draft));
        return draft;
    }

    private Procedure procedure(Draft draft) {
        @Nullable Procedure procedure = catalogues.current().procedures().get(draft.procedure());
        if (procedure == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return procedure;
    }
}
