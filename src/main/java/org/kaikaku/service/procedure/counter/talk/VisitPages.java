package org.kaikaku.service.procedure.counter.talk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.counter.Desks;
import org.kaikaku.service.procedure.counter.KeepMemo;
import org.kaikaku.service.procedure.counter.Reception;
import org.kaikaku.service.procedure.counter.VisitLines;
import org.kaikaku.service.procedure.counter.VisitView;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.interview.AnswerQuestion;
import org.kaikaku.service.procedure.interview.AnswerQuestion.Result.Contradicts;
import org.kaikaku.service.procedure.interview.AnswerQuestion.Result.Kept;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.ReadFields;
import org.kaikaku.service.procedure.interview.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The counter's one screen, a question at a time. */
@Controller
class VisitPages {
    private static final String TEMPLATE = "service/procedure/counter/talk/visit";
    private static final String ADDED = "added";
    private static final String REF = "[a-z0-9_]+(\\[\\d{1,3}])?\\.[a-z0-9_]+";

    private final Desks desks;
    private final ShowVisit show;
    private final AskAtCounter ask;
    private final AnswerQuestion answer;
    private final KeepMemo memo;
    private final Office office;

    VisitPages(Desks desks, ShowVisit show, AskAtCounter ask, AnswerQuestion answer, KeepMemo memo, Office office) {
        this.desks = desks;
        this.show = show;
        this.ask = ask;
        this.answer = answer;
        this.memo = memo;
        this.office = office;
    }

    @GetMapping("/staff/visits/{id}")
    ModelAndView visit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            Actor actor) {
        var visit = desks.visit(id, actor);
        if (visit.opening().interview() == null) {
            return Pages.show(TEMPLATE, show.showAlone(visit, actor));
        }
        if (visit instanceof Visit.Finished finished && finished.submitted() != null) {
            return Pages.go("/staff/visits/" + id + "/receipts");
        }
        var desk = desks.open(id, actor);
        var asking = desk.question()
                .map(question -> asking(desk, question, after.matches(REF) ? after : null))
                .orElse(null);
        return Pages.show(TEMPLATE, show.show(desk, asking, added(request), actor));
    }

    @GetMapping("/staff/visits/{id}/answers/{ref}")
    ModelAndView again(@PathVariable UUID id, @PathVariable String ref, Actor actor) {
        var desk = desks.open(id, actor);
        if (!ref.matches(REF)) {
            throw new Reception.NotHere();
        }
        return desk.talk()
                .questioning()
                .again(FactRef.parse(ref))
                .map(question -> Pages.show(TEMPLATE, show.show(desk, asking(desk, question, null), Set.of(), actor)))
                .orElseGet(() -> Pages.go("/staff/visits/" + id));
    }

    @PostMapping("/staff/visits/{id}/answers")
    ModelAndView answer(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes flash, Actor actor) {
        var desk = desks.open(id, actor);
        var question =
                Conversation.asked(desk.talk().catalogue(), parameter(request, "screen"), parameter(request, "asked"));
        if (question.isEmpty() || desk.visit() instanceof Visit.Finished) {
            return Pages.go("/staff/visits/" + id);
        }
        memo.keepIfChanged(desk.visit(), request.getParameter("memo"));
        return answer(desks.open(id, actor), TypedAtCounter.of(question.get(), desk, request), request, flash, actor);
    }

    private ModelAndView answer(
            Desk desk, TypedAtCounter typed, HttpServletRequest request, RedirectAttributes flash, Actor actor) {
        var id = desk.visit().opening().id();
        var question = typed.question();
        var reading = ask.read(question, typed.fields(), office.today());
        if (!reading.problems().isEmpty()) {
            return mend(desk, typed, reading.problems(), false, actor);
        }
        boolean insisted = request.getParameter("insist") != null;
        var talk = desk.talk();
        return switch (answer.answer(talk.interview(), talk.catalogue(), reading.said(), Source.CLERK, insisted)) {
            case Kept _ -> {
                flash.addFlashAttribute(ADDED, String.join(",", fresh(desk, desks.open(id, actor))));
                yield Pages.go("/staff/visits/" + id + "?after=" + encoded(AskAtCounter.first(question)));
            }
            case Contradicts(var fact) -> mend(desk, typed, AskAtCounter.contradiction(fact), true, actor);
        };
    }

    @PostMapping("/staff/visits/{id}/memo")
    ModelAndView memo(
            @PathVariable UUID id,
            @RequestParam(name = "memo", defaultValue = "") String words,
            RedirectAttributes flash,
            Actor actor) {
        memo.keep(desks.visit(id, actor), words);
        flash.addFlashAttribute("flash", "counter.memo.kept");
        return Pages.go("/staff/visits/" + id);
    }

    private VisitView.Asking asking(Desk desk, Question question, @Nullable String back) {
        var view =
                QuestionView.of(question, desk.talk().catalogue(), desk.talk().interview());
        return ask.asking(desk, question, view, false, back);
    }

    private ModelAndView mend(
            Desk desk, TypedAtCounter typed, Map<FactRef, Reading.Problem> problems, boolean insist, Actor actor) {
        var question = typed.question();
        var view = QuestionView.of(
                question,
                desk.talk().catalogue(),
                desk.talk().interview(),
                ref -> Conversation.typed(ref, typed.fields()),
                problems);
        var page = show.show(desk, ask.asking(desk, question, view, insist, null), Set.of(), actor);
        return ReadFields.byScript(typed.fields()) ? Pages.show(TEMPLATE, page) : Pages.mend(TEMPLATE, page);
    }

    private static Set<String> fresh(Desk before, Desk after) {
        var fresh = new TreeSet<>(VisitLines.keys(after));
        fresh.removeAll(VisitLines.keys(before));
        return fresh;
    }

    private static Set<String> added(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null || !(flash.get(ADDED) instanceof String added)
                ? Set.of()
                : Arrays.stream(added.split(",")).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
    }

    private static String encoded(FactRef ref) {
        return java.net.URLEncoder.encode(ref.toString(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
