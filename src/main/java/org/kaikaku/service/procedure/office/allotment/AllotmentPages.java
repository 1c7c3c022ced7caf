package org.kaikaku.service.procedure.office.allotment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Graces;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.desk.Handing;
import org.kaikaku.service.procedure.office.inbox.InboxLinks;
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

/** Cases ticked in the inbox: what would happen, one confirmation, what happened. */
@Controller
@RequestMapping(AllotmentPages.PATH)
class AllotmentPages {
    static final String PATH = "/staff/allotments";

    private final PreviewAllotment preview;
    private final AllotCases allot;
    private final UndoAllotment undo;
    private final Allotments allotments;
    private final TheirCases theirs;
    private final Graces graces;
    private final Clock clock;

    AllotmentPages(
            PreviewAllotment preview,
            AllotCases allot,
            UndoAllotment undo,
            Allotments allotments,
            TheirCases theirs,
            Graces graces,
            Clock clock) {
        this.theirs = theirs;
        this.graces = graces;
        this.preview = preview;
        this.allot = allot;
        this.undo = undo;
        this.allotments = allotments;
        this.clock = clock;
    }

    /**
     * @param what {@code claim} or {@code assign}
     * @param of all that this person has in hand, in place of {@code cases}
     */
    @GetMapping("/new")
    ModelAndView preview(
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(name = "case", defaultValue = "") List<String> cases,
            @RequestParam(required = false) @Nullable UUID of,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String next,
            Actor actor,
            RedirectAttributes flash) {
        casework(actor);
        var ticked = of == null ? cases : theirs.of(of, Scope.of(actor));
        var wanted = Allotting.of(what, ticked, to, actor.account());
        var back = InboxLinks.isInbox(next) ? next : InboxLinks.PATH;
        if (wanted.cases().isEmpty()) {
            flash.addFlashAttribute("flash", "office.allot.nothing");
            return Pages.go(back);
        }
        return Pages.show("service/procedure/office/allotment/allotment", preview.preview(wanted, back, actor));
    }

    @PostMapping
    ModelAndView allot(
            @RequestParam UUID key,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(name = "case", defaultValue = "") List<String> cases,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            RedirectAttributes flash) {
        casework(actor);
        var wanted = Allotting.of(what, cases, to, actor.account());
        if (wanted.cases().isEmpty() || wanted.to() == null) {
            flash.addFlashAttribute("flash", "office.allot.nothing");
            return Pages.go(InboxLinks.PATH);
        }
        allot.allot(key, wanted, Handing.typed(done, open, until), actor);
        return Pages.go(PATH + "/" + key);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, Actor actor) {
        var made = find(id, actor);
        var grace = graces.current().undo();
        return Pages.show(
                "service/procedure/office/allotment/allotted",
                new AllottedView(
                        id,
                        made.to(),
                        made.cases().stream().map(AllottedView.Line::of).toList(),
                        made.undoable(clock.instant(), grace)
                                ? CityTime.time(made.at().plus(grace))
                                : null));
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        boolean done = undo.undo(find(id, actor), actor);
        flash.addFlashAttribute("flash", done ? "office.allot.done.undo" : "office.allot.late");
        return Pages.go(PATH + "/" + id);
    }

    private Allotment find(UUID id, Actor actor) {
        return allotments
                .find(id, actor.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void casework(Actor actor) {
        if (Scope.of(actor).nothing()) {
            throw new NotTheirs();
        }
    }
}
