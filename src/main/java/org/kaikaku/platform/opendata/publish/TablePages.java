package org.kaikaku.platform.opendata.publish;

import java.time.Instant;
import java.time.LocalDate;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits to be published, what anybody sees, and how it is taken back. */
@Controller
@RequestMapping("/staff/open-data/tables")
class TablePages {
    private static final int LONGEST_REASON = 500;

    private final Versions versions;
    private final WithdrawTable withdraw;

    TablePages(Versions versions, WithdrawTable withdraw) {
        this.versions = versions;
        this.withdraw = withdraw;
    }

    @GetMapping
    ModelAndView tables(Actor actor) {
        actor.must(Right.PUBLISH);
        var drafts = versions.drafts().stream().map(TablePages::waiting).toList();
        var tables = versions.current().stream().map(TablePages::shown).toList();
        return Pages.show("platform/opendata/tables", new TablesView(drafts, tables));
    }

    @GetMapping("/{name}/withdrawal")
    ModelAndView sure(@PathVariable String name, Actor actor) {
        return Pages.show("platform/opendata/withdrawal", view(find(name, actor), false));
    }

    /** @param number of the version that stood on the page, so that nobody takes back what they have not seen */
    @PostMapping("/{name}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var version = find(name, actor);
        if (version.publication().number() != number) {
            throw new Versions.ChangedMeanwhile();
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Pages.mend("platform/opendata/withdrawal", view(version, true));
        }
        withdraw.withdraw(version, reason.strip(), actor);
        flash.addFlashAttribute("flash", "opendata.withdraw.done");
        return Pages.go("/staff/open-data/tables");
    }

    private Version.Published find(String name, Actor actor) {
        actor.must(Right.PUBLISH);
        return versions.current(name).orElseThrow(Publishing.NoSuchTable::new);
    }

    private WithdrawalView view(Version.Published version, boolean missing) {
        var publication = version.publication();
        var before = versions.all(publication.name()).stream()
                .skip(1)
                .mapToInt(other -> other.publication().number())
                .findFirst()
                .orElse(0);
        return new WithdrawalView(publication.name(), version.taken().title(), publication.number(), before, missing);
    }

    private static TablesView.Waiting waiting(Version.Draft draft) {
        var taken = draft.taken();
        return new TablesView.Waiting(
                taken.id().toString(),
                taken.title(),
                taken.file(),
                taken.taken(),
                taken.left(),
                day(taken.at()),
                taken.by());
    }

    private static TablesView.Shown shown(Version.Published version) {
        var publication = version.publication();
        return new TablesView.Shown(
                publication.name(),
                version.taken().title(),
                publication.number(),
                version.taken().taken(),
                day(publication.at()),
                publication.by());
    }

    private static Text day(Instant at) {
        return Wareki.text(LocalDate.ofInstant(at, City.ZONE));
    }
}
