package org.kaikaku.platform.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What every page's foot leads to. */
@Controller
class AboutPages {
    @GetMapping("/privacy")
    ModelAndView privacy() {
        return Pages.show("platform/web/about", new AboutView("web.privacy", List.of("1", "2", "3", "4")));
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility() {
        return Pages.show("platform/web/about", new AboutView("web.accessibility", List.of("1", "2", "3")));
    }

    @GetMapping("/contact")
    ModelAndView contact() {
        return Pages.show("platform/web/about", new AboutView("web.contact", List.of("1", "2")));
    }
}
