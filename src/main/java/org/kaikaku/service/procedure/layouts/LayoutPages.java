package org.kaikaku.service.procedure.layouts;

import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** For whoever has to know what goes where, and in which shape; nothing of any case. */
@Controller
class LayoutPages {
    private final ShowLayouts show;

    LayoutPages(ShowLayouts show) {
        this.show = show;
    }

    @GetMapping("/staff/deliveries/layouts")
    ModelAndView all() {
        return Pages.show("service/procedure/layouts/layouts", show.all());
    }
}
