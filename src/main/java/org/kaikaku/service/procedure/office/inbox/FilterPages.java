package org.kaikaku.service.procedure.office.inbox;

import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.TypedText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A view of the inbox under a name, as a tab of one's own. */
@Controller
@RequestMapping("/staff/filters")
class FilterPages {
    private final SavedFilters filters;

    FilterPages(SavedFilters filters) {
        this.filters = filters;
    }

    /** @param asked the fields of the filter, and its {@code name} */
    @PostMapping
    ModelAndView save(@RequestParam Map<String, String> asked, Actor actor, RedirectAttributes flash) {
        if (Scope.of(actor).nothing()) {
            throw new NotTheirs();
        }
        var query = InboxQuery.of(asked);
        var name = TypedText.clean(asked.getOrDefault("name", ""));
        if (name.isBlank() || name.length() > SavedFilters.LONGEST_NAME) {
            flash.addFlashAttribute("flash", "office.filter.unnamed");
        } else {
            boolean saved = filters.save(actor.account(), name, query);
            flash.addFlashAttribute("flash", saved ? "office.filter.saved" : "office.filter.full");
        }
        return Pages.go(new InboxLinks(query).filter());
    }

    @PostMapping("/{id}/delete")
    ModelAndView delete(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        if (!filters.delete(id, actor.account())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute("flash", "office.filter.deleted");
        return Pages.go(InboxLinks.PATH);
    }
}
