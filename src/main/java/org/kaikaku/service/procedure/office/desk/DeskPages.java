package org.kaikaku.service.procedure.office.desk;

import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.NavCount;
import org.kaikaku.platform.web.NavItem;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.office.CaseAddress;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for somebody, and that they have read how a case was handed over. */
@Controller("deskOfOffice")
class DeskPages {
    private static final String PATH = "/staff/for-me";

    private final ShowForMe show;
    private final Desk desk;
    private final Casework casework;

    DeskPages(ShowForMe show, Desk desk, Casework casework) {
        this.show = show;
        this.desk = desk;
        this.casework = casework;
    }

    @GetMapping(PATH)
    ModelAndView forMe(Actor actor) {
        return Pages.show("service/procedure/office/desk/for-me", show.show(actor));
    }

    @PostMapping("/staff/cases/{receipt}/hand-overs/{id}/acknowledgement")
    ModelAndView acknowledge(
            @PathVariable String receipt, @PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var header = casework.find(receipt, actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .header();
        if (desk.acknowledge(id, header.id(), actor.name())) {
            casework.write(header, Act.CHANGE, "引継ぎを確かめる", actor);
            flash.addFlashAttribute("flash", "office.done.hand-over");
        }
        return Pages.go(CaseAddress.of(receipt));
    }

    @Configuration
    static class Menu {
        @Bean
        NavItem forMeInMenu() {
            return new NavItem(true, 15, PATH, "office.nav.for-me");
        }

        @Bean
        NavCount forMeCounted(Desk desk) {
            return new NavCount() {
                @Override
                public String path() {
                    return PATH;
                }

                @Override
                public int count(UUID account) {
                    return desk.waiting(account);
                }
            };
        }
    }
}
