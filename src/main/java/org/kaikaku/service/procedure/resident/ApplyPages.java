package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assurance;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.HeldPapers.Held;
import org.kaikaku.service.procedure.application.PaperProblem;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.About;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.FactWords;
import org.kaikaku.service.procedure.interview.Match;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From the list to one confirmation of all that can go online. */
@Controller
@ForAnother
class ApplyPages {
    private static final String KEY = "[A-Za-z0-9-]{1,100}";

    private final Conversations conversations;
    private final TakeOverInterview takeOver;
    private final ApplyOnline apply;
    private final Applications applications;
    private final InterviewPages questions;
    private final FactWords words;
    private final GatherPapers gather;

    ApplyPages(
            Conversations conversations,
            TakeOverInterview takeOver,
            ApplyOnline apply,
            Applications applications,
            InterviewPages questions,
            FactWords words,
            GatherPapers gather) {
        this.gather = gather;
        this.conversations = conversations;
        this.takeOver = takeOver;
        this.apply = apply;
        this.applications = applications;
        this.questions = questions;
        this.words = words;
    }

    /** A confirmation that could not be taken, to be shown again as it was sent. */
    private record Unsent(
            Set<String> chosen, boolean sure, @Nullable String problem, Map<String, PaperProblem> wrong) {}

    @GetMapping("/my/interviews/{id}")
    ModelAndView next(@PathVariable UUID id, Actor actor) {
        var opened = conversations.open(id, actor);
        if (opened.interview().account() == null) {
            return Pages.show("service/procedure/resident/take-over", takeOverView(opened));
        }
        var talk = takeOver.takeOver(opened, actor);
        if (talk.interview().people().about() instanceof About.Supposed
                || talk.questioning().next().isPresent()) {
            return Pages.go("/interviews/" + id);
        }
        var submitted = applications.submitted(id);
        var online = online(talk, actor).stream()
                .filter(match -> !submitted.contains(match.ref()))
                .toList();
        if (online.isEmpty() && !submitted.isEmpty()) {
            return Pages.show("service/procedure/resident/apply", ApplyView.done(id));
        }
        return talk.questioning()
                .nextDetail(online.stream().map(Match::ref).toList())
                .map(question -> questions.show(talk, question, "/my/interviews/" + id + "/answers"))
                .orElseGet(() -> Pages.show(
                        "service/procedure/resident/apply",
                        view(talk, online, UUID.randomUUID().toString(), null, actor)));
    }

    /**
     * Answers that nobody signed in for become a draft of whoever says so on the page, and by no link alone; so does what somebody else
     * began for them.
     */
    @PostMapping("/my/interviews/{id}/owner")
    ModelAndView own(@PathVariable UUID id, Actor actor) {
        if (!takeOver.takeBack(id, actor)) {
            takeOver.takeOverWithoutTexts(conversations.open(id, actor), actor);
        }
        return Pages.go("/my/interviews/" + id);
    }

    /**
     * @param version of the interview whose answers stood on the page that was confirmed
     * @param drop fields whose file, held since the last time, is not to go after all
     */
    @PostMapping("/my/interviews/{id}/applications")
    ModelAndView submit(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") List<String> drop,
            Actor actor,
            RedirectAttributes flash,
            @RequestParam Map<String, MultipartFile> files) {
        var talk = conversations.open(id, actor);
        if (!key.matches(KEY) || talk.interview().account() == null) {
            return Pages.go("/my/interviews/" + id);
        }
        var online = online(talk, actor);
        var chosenRefs = Set.copyOf(chosen);
        var wanted =
                online.stream().filter(match -> chosen.contains(ref(match))).toList();
        var refs = wanted.stream().map(Match::ref).toList();
        var gathered = gather.gather(id, online, files, drop);
        var problem = problem(talk, wanted, version, sure, actor);
        if (problem == null && talk.questioning().nextDetail(refs).isPresent()) {
            gather.hold(id, gathered);
            flash.addFlashAttribute("flash", "procedure.apply.incomplete");
            return Pages.go("/my/interviews/" + id);
        }
        var wrong = gather.problems(gathered, wanted);
        if (problem != null || !wrong.isEmpty()) {
            gather.hold(id, gathered);
            var again = Pages.mend(
                    "service/procedure/resident/apply",
                    view(talk, online, key, new Unsent(chosenRefs, !sure.isEmpty(), problem, wrong), actor));
            if ("procedure.apply.changed".equals(problem)) {
                again.setStatus(HttpStatus.CONFLICT);
            }
            return again;
        }
        var bundle = apply.apply(talk, refs, gathered.of(wanted), key, actor);
        return Pages.go("/my/bundles/" + bundle);
    }

    /** What stands in the way but for the papers: key of a text; null where nothing does. */
    private static @Nullable String problem(
            Conversation talk, List<Match> wanted, int version, String sure, Actor actor) {
        if (wanted.stream().anyMatch(match -> mustProveMore(match, actor))) {
            return "procedure.apply.prove";
        }
        if (wanted.isEmpty()) {
            return "procedure.apply.nothing";
        }
        if (talk.interview().version() != version) {
            return "procedure.apply.changed";
        }
        boolean complete = talk.questioning()
                .nextDetail(wanted.stream().map(Match::ref).toList())
                .isEmpty();
        return complete && sure.isEmpty() ? "procedure.apply.sure-missing" : null;
    }

    /**
     * Certain, the city's own, open to whoever proves enough, and within what they were given if they act for another. A card cannot be
     * asked for in place: what needs one is for those who came in with it.
     *
     * @param actor null for somebody who will sign in on the way
     */
    static List<Match> online(Conversation talk, @Nullable Actor actor) {
        return talk.questioning().matches().stream()
                .filter(Match::certain)
                .filter(match -> match.procedure().online())
                .filter(match -> match.procedure().assurance() != Assurance.CARD
                        || (actor != null && actor.assurance().reaches(Assurance.CARD)))
                .filter(match -> actor == null
                        || actor.covers(
                                Power.APPLY,
                                talk.interview().event(),
                                match.procedure().key()))
                .toList();
    }

    static boolean mustProveMore(Match match, Actor actor) {
        return !actor.assurance().reaches(match.procedure().assurance());
    }

    private TakeOverView takeOverView(Conversation talk) {
        return new TakeOverView(
                talk.interview().id(),
                talk.event(),
                Wareki.text(talk.interview().startedAt().atZone(City.ZONE).toLocalDate()),
                words.told(TakeOverInterview.withoutTexts(talk), talk.catalogue()));
    }

    private ApplyView view(Conversation talk, List<Match> online, String key, @Nullable Unsent unsent, Actor actor) {
        var needed = new TreeSet<FactRef>();
        online.forEach(match -> needed.addAll(talk.questioning().needs(match.ref())));
        var waiting = gather.waiting(talk.interview().id());
        var lines = online.stream()
                .map(match -> new ApplyView.Line(
                        ref(match),
                        match.procedure().title(),
                        ResultPages.subject(talk, match),
                        unsent == null || unsent.chosen().contains(ref(match)),
                        mustProveMore(match, actor),
                        match.procedure().attachments().stream()
                                .map(paper -> paper(match, paper, waiting, unsent))
                                .toList()))
                .toList();
        var facts = words.told(talk.interview(), talk.catalogue()).stream()
                .filter(fact -> needed.contains(fact.ref()))
                .toList();
        var wanted = online.stream()
                .filter(match -> mustProveMore(match, actor))
                .map(match -> match.procedure().assurance())
                .max(Assurance::compareTo)
                .orElse(null);
        return new ApplyView(
                talk.interview().id(),
                key,
                talk.interview().version(),
                lines,
                facts,
                false,
                wanted,
                unsent == null ? null : unsent.problem(),
                unsent != null && unsent.sure(),
                gather.largest());
    }

    private static ApplyView.Paper paper(
            Match match, Procedure.Attachment paper, Map<String, Held> waiting, @Nullable Unsent unsent) {
        var field = GatherPapers.field(match, paper);
        var held = waiting.get(field);
        return new ApplyView.Paper(
                field,
                paper.label(),
                paper.required(),
                FileType.accept(paper.types()),
                paper.types().stream()
                        .filter(type -> !type.showable())
                        .sorted()
                        .map(FileType::program)
                        .collect(Collectors.joining("、")),
                held == null ? null : held.name(),
                unsent == null ? null : unsent.wrong().get(field));
    }

    private static String ref(Match match) {
        return match.procedure().key() + ":" + match.index();
    }
}
