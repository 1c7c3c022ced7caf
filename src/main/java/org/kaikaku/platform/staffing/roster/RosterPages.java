package org.kaikaku.platform.staffing.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who keeps the roles of the whole city uploads who joins, moves and leaves, sees what that would do, and confirms it. */
@Controller
@RequestMapping(RosterPages.ALL)
class RosterPages {
    static final String ALL = "/staff/rosters";
    private static final String LIST = "platform/staffing/rosters";
    private static final String ONE = "platform/staffing/roster";

    private final ShowRoster show;
    private final Rosters rosters;
    private final ApplyRoster apply;
    private final UndoRoster undo;

    RosterPages(ShowRoster show, Rosters rosters, ApplyRoster apply, UndoRoster undo) {
        this.show = show;
        this.rosters = rosters;
        this.apply = apply;
        this.undo = undo;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        actor.must(Right.KEEP, "*");
        return Pages.show(LIST, show.all(null));
    }

    @PostMapping
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, Actor actor) {
        actor.must(Right.KEEP, "*");
        if (file == null || file.isEmpty()) {
            return Pages.mend(LIST, show.all(Problem.of(1, null, "empty")));
        }
        try {
            return switch (RosterFile.read(file.getBytes())) {
                case RosterFile.Read.Refused(var problem) -> Pages.mend(LIST, show.all(problem));
                case RosterFile.Read.Rows(var rows) -> {
                    var name = Written.clean(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
                    yield Pages.go(ALL + "/" + apply.take(name.isEmpty() ? "–" : name, rows, actor));
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    ModelAndView roster(@PathVariable UUID id, Actor actor) {
        return Pages.show(ONE, show.one(find(id, actor), "", null));
    }

    @PostMapping("/{id}/application")
    ModelAndView apply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var written = Written.clean(reason);
        if (!(find(id, actor) instanceof Roster.Draft draft)) {
            return done("staffing.roster.why.NOT_NOW", id, flash);
        }
        try {
            return switch (apply.apply(draft, mark, written, actor)) {
                case Roster.Decision.Accepted(Roster.Applied _) -> done("staffing.roster.applied", id, flash);
                case Roster.Decision.Accepted _ -> done("staffing.roster.asked", id, flash);
                case Roster.Decision.Refused(var why) ->
                    Pages.mend(ONE, show.one(draft, written, "staffing.roster.why." + why));
            };
        } catch (Changes.WaitsAlready | Accounts.LoginTaken changed) {
            return Pages.mend(ONE, show.one(draft, written, "staffing.roster.why.CHANGED"));
        }
    }

    /** @param line of the row; without it, of all rows whose day has not come */
    @PostMapping("/{id}/undo")
    ModelAndView undo(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long line,
            Actor actor,
            RedirectAttributes flash) {
        find(id, actor);
        boolean any = undo.undo(id, line, actor) > 0;
        return done(any ? "staffing.roster.undone" : "staffing.roster.undone.none", id, flash);
    }

    @PostMapping("/{id}/slips")
    ModelAndView slips(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return find(id, actor) instanceof Roster.Applied applied
                ? Pages.show("platform/staffing/slips", show.slips(applied, actor))
                : done("staffing.roster.why.NOT_NOW", id, flash);
    }

    private Roster find(UUID id, Actor actor) {
        actor.must(Right.KEEP, "*");
        return rosters.find(id).orElseThrow(NoSuchRoster::new);
    }

    private static ModelAndView done(String said, UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", said);
        return Pages.go(ALL + "/" + id);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchRoster extends RuntimeException {}
}
